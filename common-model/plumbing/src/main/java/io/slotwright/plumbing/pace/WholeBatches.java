package io.slotwright.plumbing.pace;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// Work in batches, of which a flood leaves more than one.
public final class WholeBatches {

  private WholeBatches() {}

  /// Does `batch` until one is not full.
  ///
  /// @param size how much a full one does
  public static Uni<Void> untilDone(int size, Supplier<Uni<Integer>> batch) {
    return Uni.createFrom()
        .deferred(batch::get)
        .repeat()
        .whilst(done -> done >= size)
        .collect()
        .last()
        .replaceWithVoid();
  }
}
