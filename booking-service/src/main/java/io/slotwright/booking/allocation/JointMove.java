package io.slotwright.booking.allocation;

import io.slotwright.common.time.TimeRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Allocations that move at the same moment, so that each can have the place that another leaves.
public final class JointMove {

  private JointMove() {}

  /// Which of `wanted` can move: the place of none of them overlaps what stays, or another's new
  /// place. What cannot move stays, and may be in the way of others.
  ///
  /// @param staying the time of live allocations that do not move, by post
  public static List<Relocation> possible(
      List<Relocation> wanted, Map<UUID, List<TimeRange>> staying) {
    List<Relocation> moving = wanted;
    Map<UUID, List<TimeRange>> taken = copy(staying);
    while (true) {
      List<Relocation> free = free(moving, taken);
      if (free.size() == moving.size()) {
        return free;
      }
      moving.stream()
          .filter(each -> !free.contains(each))
          .forEach(each -> take(taken, each.postId(), each.from()));
      moving = free;
    }
  }

  /// Those whose new place overlaps neither `taken` nor the new place of one before it.
  private static List<Relocation> free(List<Relocation> moving, Map<UUID, List<TimeRange>> taken) {
    Map<UUID, List<TimeRange>> occupied = copy(taken);
    List<Relocation> free = new ArrayList<>(moving.size());
    for (Relocation each : moving) {
      TimeRange place = each.to();
      if (occupied.getOrDefault(each.postId(), List.of()).stream().noneMatch(place::overlaps)) {
        free.add(each);
        take(occupied, each.postId(), place);
      }
    }
    return free;
  }

  private static void take(Map<UUID, List<TimeRange>> taken, UUID postId, TimeRange range) {
    taken.computeIfAbsent(postId, post -> new ArrayList<>()).add(range);
  }

  private static Map<UUID, List<TimeRange>> copy(Map<UUID, List<TimeRange>> of) {
    Map<UUID, List<TimeRange>> copy = new HashMap<>();
    of.forEach((post, ranges) -> copy.put(post, new ArrayList<>(ranges)));
    return copy;
  }
}
