package io.slotwright.plumbing.transaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/// Work for many things on one connection, which does one thing at a time.
public final class InTurn {

  private InTurn() {}

  /// Does `work` for each of `things`, for the next one once the last one has ended. The first
  /// failure ends it.
  public static <T> Uni<Void> each(Iterable<T> things, Function<T, Uni<?>> work) {
    return Multi.createFrom()
        .iterable(things)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .onItem()
        .ignoreAsUni();
  }
}
