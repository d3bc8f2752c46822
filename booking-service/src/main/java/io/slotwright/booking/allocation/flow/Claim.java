package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.allocation.flow.Recording.Outcome;
import io.slotwright.booking.availability.Decision;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// A request for a time, with all that is needed to write it down.
record Claim<E extends Event>(
    TimeRequest request, RequestKey key, Class<E> type, Recording<E> recording) {

  /// Fails with [DidNotTake] when it cannot be written, so that the transaction is rolled back.
  Uni<E> write(SqlConnection connection, Decision decision) {
    return switch (decision) {
      case Decision.Refused refused -> failed(DidNotTake.Cause.REFUSED);
      case Decision.Accepted(var opening) ->
          recording.record(connection, opening).chain(Claim::recorded);
    };
  }

  private static <E> Uni<E> recorded(Outcome<E> outcome) {
    return switch (outcome) {
      case Outcome.Recorded<E>(E event) -> Uni.createFrom().item(event);
      case Outcome.SupplyChanged<E> changed -> failed(DidNotTake.Cause.SUPPLY_CHANGED);
      case Outcome.Overlaps<E> overlaps -> failed(DidNotTake.Cause.OVERLAPS);
    };
  }

  private static <E> Uni<E> failed(DidNotTake.Cause cause) {
    return Uni.createFrom().failure(new DidNotTake(cause));
  }
}
