package io.slotwright.common.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The slots and blocks of one post on one local date, as they are now.
///
/// @param date the local date in `timezone`; a slot belongs to the date on which its window starts
/// @param slotDurationMinutes the length of each slot of this day
/// @param slotStarts the starts of the slots, ascending, blocked ones included; empty on a closed
/// day
/// @param blocks the times an operator blocked on this date, clipped to it, ascending by start
/// @param closed present when an override or a closure closes the date; null, as when the event
/// omits it, for a date with its usual hours, even if these are none
public record PostDayChanged(
    UUID postId,
    LocalDate date,
    long version,
    Instant occurredAt,
    ZoneId timezone,
    int slotDurationMinutes,
    List<Instant> slotStarts,
    List<Block> blocks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Closed closed)
    implements Event {

  /// A period of a post's time that cannot be booked.
  public record Block(UUID id, Instant startsAt, Instant endsAt, @Nullable String reason) {

    public TimeRange range() {
      return new TimeRange(startsAt, endsAt);
    }
  }

  /// That a date is closed.
  ///
  /// @param reason for colleagues, not for customers; null for none
  public record Closed(@Nullable String reason) {}

  public PostDayChanged {
    slotStarts = List.copyOf(slotStarts);
    blocks = List.copyOf(blocks);
  }

  /// Every slot of the day as a range, blocked ones included.
  public List<TimeRange> slots() {
    Duration length = Duration.ofMinutes(slotDurationMinutes);
    return slotStarts.stream().map(start -> TimeRange.of(start, length)).toList();
  }

  @Override
  public String topic() {
    return Topics.POST_DAY;
  }

  @Override
  public String key() {
    return postId + "/" + date;
  }

  @Override
  public String type() {
    return "io.slotwright.post-day.changed";
  }

  @Override
  public String aggregateId() {
    return key();
  }
}
