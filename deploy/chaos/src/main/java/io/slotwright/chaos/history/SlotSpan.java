package io.slotwright.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Consecutive slots of a post, which an appointment occupies as a whole.
///
/// @param slotMinutes the post's slot duration
/// @param slots their number, at least one
public record SlotSpan(UUID post, int slotMinutes, Instant start, int slots) {

  /// All slots from `start` to `end`.
  public static SlotSpan between(UUID post, int slotMinutes, Instant start, Instant end) {
    long minutes = Duration.between(start, end).toMinutes();
    return new SlotSpan(post, slotMinutes, start, (int) (minutes / slotMinutes));
  }

  public Instant end() {
    return start.plus(Duration.ofMinutes((long) slotMinutes * slots));
  }

  public List<Slot> each() {
    return IntStream.range(0, slots)
        .mapToObj(slot -> new Slot(post, start.plus(Duration.ofMinutes((long) slotMinutes * slot))))
        .toList();
  }

  public boolean overlaps(SlotSpan other) {
    return post.equals(other.post) && start.isBefore(other.end()) && other.start.isBefore(end());
  }
}
