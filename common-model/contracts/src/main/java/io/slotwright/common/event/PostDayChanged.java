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
/// @param clocks by which clocks the slots were made; null when the event omits it
public record PostDayChanged(
    UUID postId,
    LocalDate date,
    long version,
    Instant occurredAt,
    ZoneId timezone,
    int slotDurationMinutes,
    List<Instant> slotStarts,
    List<Block> blocks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Closed closed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Clocks clocks)
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

  /// The clocks that turned the local hours of the day into instants.
  ///
  /// @param tzRelease of the time zone database, such as `2026f`
  /// @param shiftSeconds by how much releases have moved these hours since the day was first
  /// published, positive for later. Changes of the hours or of the zone do not count
  public record Clocks(String tzRelease, int shiftSeconds) {}

  public PostDayChanged {
    slotStarts = List.copyOf(slotStarts);
    blocks = List.copyOf(blocks);
  }

  /// Every slot of the day as a range, blocked ones included.
  public List<TimeRange> slots() {
    Duration length = Duration.ofMinutes(slotDurationMinutes);
    return slotStarts.stream().map(start -> TimeRange.of(start, length)).toList();
  }

  /// By how much releases of the time zone database have moved the day's hours since it was first
  /// published.
  public Duration clockShift() {
    return clocks == null ? Duration.ZERO : Duration.ofSeconds(clocks.shiftSeconds());
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
