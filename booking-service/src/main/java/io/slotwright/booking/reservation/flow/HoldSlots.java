package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.booking.allocation.flow.Recording.Outcome;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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

  public Uni<Claimed<ReservationChanged>> hold(
      UUID postId, Instant startsAt, Basket basket, Holder holder, RequestKey key) {
    TimeRequest request =
        new TimeRequest(basket.servicePointId(), postId, startsAt, Demand.of(basket), null);
    return limits.within(
        postId,
        holder,
        () ->
            claims.claim(
                request,
                key,
                ReservationChanged.class,
                (connection, opening) -> record(connection, opening, basket, holder)));
  }

  private Uni<Outcome<ReservationChanged>> record(
      SqlConnection connection, Opening opening, Basket basket, Holder holder) {
    ServicePoint point = opening.timetable().point();
    Optional<Client> counted = holder.countedWith(point.organisationId());
    return limits
        .admit(connection, point, counted)
        .chain(
            () ->
                record(
                    connection,
                    opening,
                    basket,
                    new HoldCount(counted, limits.quotas(point, holder))));
  }

  private Uni<Outcome<ReservationChanged>> record(
      SqlConnection connection, Opening opening, Basket basket, HoldCount count) {
    Instant now = clock.instant();
    ServicePoint point = opening.timetable().point();
    Reservation reservation =
        Reservation.held(
            ids.next(),
            ids.next(),
            opening.timetable().post().id(),
            basket,
            opening.timing(),
            point.hold(),
            now);
    return reservations.hold(
        connection,
        opening,
        reservation,
        count,
        tokens.forReservation(reservation.id()),
        reservation.changed(now));
  }
}
