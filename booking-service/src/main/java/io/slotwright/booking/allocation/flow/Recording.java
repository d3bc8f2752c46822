package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Opening;
import io.slotwright.common.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// Writes the owner of an opening in the transaction of `connection`: the allocation, the
/// reservation or booking and the events, provided that the supply it was decided on is still
/// current.
@FunctionalInterface
public interface Recording<E extends Event> {

  Uni<Outcome<E>> record(SqlConnection connection, Opening opening);

  /// Whether it is a single statement that writes everything or nothing, and so needs no
  /// transaction around it.
  default boolean isOneStatement() {
    return false;
  }

  /// Marks `recording` as a single statement.
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

  /// The result of an attempt to write.
  sealed interface Outcome<E> {

    record Recorded<E>(E event) implements Outcome<E> {}

    /// The post or its day has changed since the decision.
    record SupplyChanged<E>() implements Outcome<E> {}

    /// A live allocation overlaps, perhaps a hold that has lapsed.
    record Overlaps<E>() implements Outcome<E> {}
  }
}
