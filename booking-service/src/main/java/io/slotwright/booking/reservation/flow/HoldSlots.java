package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.Recording.Outcome;
import io.slotwright.booking.allocation.flow.RequestKey;
import io.slotwright.booking.allocation.flow.Wish;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.reservation.HoldingClient;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.HeldSlots.Decided;
import io.slotwright.booking.reservation.flow.HeldSlots.TooMany;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Holds a post's time for somebody who is deciding.
@ApplicationScoped
public class HoldSlots {

  private final ClaimTime claims;
  private final Reservations reservations;
  private final LimitHolds limit;
  private final LinkTokens tokens;
  private final IdSource ids;
  private final InstantSource clock;

  HoldSlots(
      ClaimTime claims,
      Reservations reservations,
      LimitHolds limit,
      LinkTokens tokens,
      IdSource ids,
      InstantSource clock) {
    this.claims = claims;
    this.reservations = reservations;
    this.limit = limit;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  public Uni<HeldSlots> hold(
      UUID postId, Instant startsAt, Basket basket, Holder holder, RequestKey key) {
    Wish wish = new Wish(basket.servicePointId(), postId, startsAt, Demand.of(basket), null);
    return claims
        .claim(
            wish,
            key,
            ReservationChanged.class,
            (connection, opening) -> record(connection, opening, basket, holder))
        .<HeldSlots>map(Decided::new)
        .onFailure(TooManyHolds.class)
        .recoverWithItem(failure -> tooMany((TooManyHolds) failure));
  }

  private Uni<Outcome<ReservationChanged>> record(
      SqlConnection connection, Opening opening, Basket basket, Holder holder) {
    Optional<HoldingClient> counted =
        holder.countedWith(opening.timetable().point().organisationId());
    return admit(connection, counted).chain(() -> record(connection, opening, basket, counted));
  }

  private Uni<Void> admit(SqlConnection connection, Optional<HoldingClient> client) {
    return client
        .map(known -> limit.admit(connection, known, clock.instant()))
        .orElse(Uni.createFrom().voidItem());
  }

  private TooMany tooMany(TooManyHolds failure) {
    return new TooMany(Duration.between(clock.instant(), failure.until));
  }

  private Uni<Outcome<ReservationChanged>> record(
      SqlConnection connection, Opening opening, Basket basket, Optional<HoldingClient> client) {
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
        client,
        tokens.forReservation(reservation.id()),
        reservation.changed(now));
  }
}
