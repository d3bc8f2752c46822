package io.slotwright.plumbing.pace;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// Work in batches, one after the other while they are full.
public final class WholeBatches {

  private WholeBatches() {}

  /// Repeats `batch` until one is not full.
  ///
  /// @param size how many items a full batch handles
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
