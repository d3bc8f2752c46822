package io.slotwright.schedule.draft;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.slot.Block;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The blocks of a post after a draft.
///
/// An available stretch is cut out of them: the remainder of a block keeps its reason and, in its
/// first part, its id. A blocked stretch becomes a block, unless all of it is blocked already.
final class DraftedBlocks {

  private DraftedBlocks() {}

  /// @param ids where the ids of new blocks come from
  static List<Block> of(DraftBase base, Layers layers, Supplier<UUID> ids) {
    List<Block> left =
        base.own().blocks().stream()
            .flatMap(block -> without(block, layers.available(), ids))
            .toList();
    TimeSet already =
        TimeSet.of(
            Stream.concat(left.stream(), base.othersBlocks().stream()).map(Block::range).toList());
    Stream<Block> added =
        layers.blocked().ranges().stream()
            .filter(range -> !already.covers(range))
            .map(range -> new Block(ids.get(), range, null));
    return Stream.concat(left.stream(), added).toList();
  }

  private static Stream<Block> without(Block block, TimeSet available, Supplier<UUID> ids) {
    List<TimeRange> parts = TimeSet.of(List.of(block.range())).minus(available).ranges();
    return IntStream.range(0, parts.size())
        .mapToObj(
            part -> new Block(part == 0 ? block.id() : ids.get(), parts.get(part), block.reason()));
  }
}
