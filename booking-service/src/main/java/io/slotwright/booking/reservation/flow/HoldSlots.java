package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.booking.allocation.flow.Recording.Outcome;
import io.slotwright.booking.allocation.flow.RequestKey;
import io.slotwright.booking.allocation.flow.Wish;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Holds a post's time for somebody who is deciding.
@ApplicationScoped
public class HoldSlots {

  private final ClaimTime claims;
  private final Reservations reservations;
  private final LinkTokens tokens;
  private final IdSource ids;
  private final InstantSource clock;

  HoldSlots(
      ClaimTime claims,
      Reservations reservations,
      LinkTokens tokens,
      IdSource ids,
      InstantSource clock) {
    this.claims = claims;
    this.reservations = reservations;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  public Uni<Claimed<ReservationChanged>> hold(
      UUID postId, Instant startsAt, Basket basket, RequestKey key) {
    Wish wish = new Wish(basket.servicePointId(), postId, startsAt, basket.length(), null);
    return claims.claim(
        wish,
        key,
        ReservationChanged.class,
        (connection, opening) -> record(connection, opening, basket));
  }

  private Uni<Outcome<ReservationChanged>> record(
      SqlConnection connection, Opening opening, Basket basket) {
    Instant now = clock.instant();
    Reservation reservation =
        new Reservation(
            ids.next(),
            1,
            new Held(),
            ids.next(),
            opening.timetable().post().id(),
            basket,
            opening.startsAt(),
            opening.endsAt(),
            opening.occupiedUntil(),
            now.plus(opening.timetable().point().hold()));
    return reservations.hold(
        connection,
        opening,
        reservation,
        tokens.forReservation(reservation.id()),
        reservation.changed(now));
  }
}
