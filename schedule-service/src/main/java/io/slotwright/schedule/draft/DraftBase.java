package io.slotwright.schedule.draft;

import static java.util.stream.Collectors.toSet;

import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.SlotPlan;
import io.slotwright.schedule.slot.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The current state of a post, on which a draft is based.
///
/// @param version its availability version
/// @param plan everything that decides its slots on all dates of the draft, including the hours
/// of its whole service point
/// @param own the hours of this post alone, which are all that a draft can change
/// @param today at the post
public record DraftBase(long version, SlotPlan plan, PostHours own, LocalDate today) {

  WallClock clock() {
    return new WallClock(plan.zone());
  }

  /// Days that are over stay what they were.
  Instant start() {
    return clock().day(today).start();
  }

  /// Blocks of the whole service point.
  List<Block> othersBlocks() {
    Set<UUID> own = own().blocks().stream().map(Block::id).collect(toSet());
    return plan.blocks().stream().filter(block -> !own.contains(block.id())).toList();
  }
}
