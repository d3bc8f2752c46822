package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.Reservations.Counts;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Holds a post's time while a customer decides.
@ApplicationScoped
public class HoldSlots {

  private final ClaimTime claims;
  private final Reservations reservations;
  private final HoldLimits limits;
  private final LinkTokens tokens;
  private final IdSource ids;
  private final InstantSource clock;

  HoldSlots(
      ClaimTime claims,
      Reservations reservations,
      HoldLimits limits,
      LinkTokens tokens,
      IdSource ids,
      InstantSource clock) {
    this.claims = claims;
    this.reservations = reservations;
    this.limits = limits;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  public Uni<Decision<ReservationChanged>> hold(
      UUID postId, Instant startsAt, Basket basket, Holder holder, RequestKey key) {
    TimeRequest time =
        TimeRequest.of(basket.servicePointId(), postId, startsAt, Demand.of(basket), null);
    return limits.within(
        postId,
        holder,
        () ->
            claims.claim(
                time,
                key,
                ReservationChanged.class,
                (connection, opening) ->
                    limits
                        .admit(connection, opening.timetable().point(), holder)
                        .chain(counts -> write(connection, opening, basket, counts))));
  }

  private Uni<ReservationChanged> write(
      SqlConnection connection, Opening opening, Basket basket, Counts counts) {
    Instant now = clock.instant();
    Reservation reservation =
        Reservation.held(
            ids.next(),
            ids.next(),
            opening.timetable().post().id(),
            basket,
            opening.timing(),
            opening.timetable().point().hold(),
            now);
    return reservations.hold(
        connection,
        opening,
        reservation,
        counts,
        tokens.forReservation(reservation.id()),
        reservation.changed(now));
  }
}
