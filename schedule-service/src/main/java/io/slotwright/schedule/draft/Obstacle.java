package io.slotwright.schedule.draft;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.schedule.slot.Block;
import java.time.ZoneId;
import java.util.List;

/// Time that no draft of a post can open.
///
/// @param code why not
/// @param message why not, for a person
record Obstacle(TimeSet where, ViolationCode code, String message) {

  /// The clock shows a repeated hour twice, and opening hours cannot say which is meant.
  static Obstacle clock(List<DraftedDate> dates, ZoneId zone) {
    return new Obstacle(
        TimeSet.of(dates.stream().flatMap(date -> date.unsayable().stream()).toList()),
        ViolationCode.NOT_WALL_CLOCK_TIME,
        "Opening hours in " + zone + " cannot name this time: the clock shows part of it twice.");
  }

  static Obstacle blockOfServicePoint(List<Block> blocks) {
    return new Obstacle(
        TimeSet.of(blocks.stream().map(Block::range).toList()),
        ViolationCode.BLOCKED_FOR_SERVICE_POINT,
        "A block of the whole service point lies on this stretch; remove it there first.");
  }

  boolean isInTheWayOf(TimeSet asked) {
    return asked.ranges().stream().anyMatch(where::overlaps);
  }

  Violation violation(String pointer) {
    return new Violation(pointer, code, message);
  }
}
