package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Opening;
import io.slotwright.common.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// Writes who takes an opening, in the transaction of `connection`: the allocation, what it belongs
/// to and the events, provided that the supply by which it was decided still stands.
@FunctionalInterface
public interface Recording<E extends Event> {

  Uni<Outcome<E>> record(SqlConnection connection, Opening opening);

  /// Whether it is one statement that writes nothing unless it writes all, and so needs no
  /// transaction around it.
  default boolean isOneStatement() {
    return false;
  }

  /// `recording`, of which that is known.
  static <E extends Event> Recording<E> oneStatement(Recording<E> recording) {
    return new Recording<>() {
      @Override
      public Uni<Outcome<E>> record(SqlConnection connection, Opening opening) {
        return recording.record(connection, opening);
      }

      @Override
      public boolean isOneStatement() {
        return true;
      }
    };
  }

  /// What became of the attempt to write.
  sealed interface Outcome<E> {

    record Recorded<E>(E event) implements Outcome<E> {}

    /// The post or its day has changed since the decision.
    record SupplyChanged<E>() implements Outcome<E> {}

    /// A live allocation overlaps, perhaps a hold that has lapsed.
    record Overlaps<E>() implements Outcome<E> {}
  }
}
