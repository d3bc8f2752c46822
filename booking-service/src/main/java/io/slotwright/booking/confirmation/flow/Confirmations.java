package io.slotwright.booking.confirmation.flow;

import io.slotwright.booking.confirmation.Confirmation;
import io.slotwright.booking.confirmation.GuestRequest;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.common.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All requests that wait to be confirmed, and for a day those that did.
public interface Confirmations {

  /// Extends a live hold, writes the request that it holds for and appends `events`, in one
  /// statement. Unless the result is [Asked#ASKED] the transaction must be rolled back.
  ///
  /// Fails with [LimitReachedException] when that would go beyond one of `quotas`.
  Uni<Asked> ask(
      SqlConnection connection,
      Reservation extended,
      GuestRequest request,
      int attempts,
      List<Quota> quotas,
      List<Event> events,
      Instant now);

  Uni<Optional<Confirmation>> find(UUID id);

  /// Keeps every other transaction from changing it until this one ends.
  Uni<Optional<Kept>> lock(SqlConnection connection, UUID id);

  /// Writes the state and the attempts. Personal data is deleted unless it still waits.
  Uni<Void> put(SqlConnection connection, Confirmation confirmation);

  /// Deletes the personal data of what has lapsed, and a day later the rest.
  Uni<Void> tidy(Instant now);

  /// @param request empty when it waits no longer
  record Kept(Confirmation confirmation, Optional<GuestRequest> request) {}

  /// The result of [#ask].
  enum Asked {
    ASKED,
    /// The hold has lapsed or has become something else.
    HOLD_GONE,
    /// There is a request for this hold.
    BEFORE
  }
}
