package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Books a post's time directly, without a reservation before.
@ApplicationScoped
public class BookTime {

  private final CheckDetails checks;
  private final ClaimTime claims;
  private final Bookings bookings;
  private final BookingLimits limits;
  private final LinkTokens tokens;
  private final IdSource ids;
  private final InstantSource clock;

  BookTime(
      CheckDetails checks,
      ClaimTime claims,
      Bookings bookings,
      BookingLimits limits,
      LinkTokens tokens,
      IdSource ids,
      InstantSource clock) {
    this.checks = checks;
    this.claims = claims;
    this.bookings = bookings;
    this.limits = limits;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /// Fails with [NeedsConfirmation] for a guest whose address must be confirmed first.
  public Uni<Decision<BookingChanged>> book(
      UUID postId, Instant startsAt, Basket basket, BookingDetails details, RequestKey key) {
    TimeRequest time =
        new TimeRequest(
            basket.servicePointId(),
            postId,
            startsAt,
            Demand.of(basket),
            null,
            details.grounds().waivers());
    return checks
        .check(postId, details)
        .chain(
            checked ->
                Decisions.whenAccepted(checked, known -> book(postId, time, basket, known, key)));
  }

  private Uni<Decision<BookingChanged>> book(
      UUID postId, TimeRequest time, Basket basket, BookingDetails details, RequestKey key) {
    return limits.within(
        postId,
        details,
        () ->
            claims.claimInOneStatement(
                time,
                key,
                BookingChanged.class,
                (connection, opening) -> write(connection, opening, basket, details)));
  }

  private Uni<BookingChanged> write(
      SqlConnection connection, Opening opening, Basket basket, BookingDetails details) {
    ServicePoint point = opening.timetable().point();
    if (AskToConfirm.isNeeded(point, details)) {
      return Uni.createFrom().failure(new NeedsConfirmation());
    }
    Instant now = clock.instant();
    Booking booking =
        Booking.made(
            ids.next(),
            point,
            appointment(ids.next(), opening, now),
            details.customer(),
            basket,
            details.notes(),
            now);
    return bookings.add(
        connection,
        opening,
        Step.made(booking, details.actor(point.organisationId()), details.grounds(), now),
        tokens.forBooking(booking.id()),
        limits.quotas(point, details));
  }

  static Appointment appointment(UUID allocationId, Opening opening, Instant bookedAt) {
    return new Appointment(
        allocationId,
        opening.timetable().post().id(),
        opening.timetable().post().number(),
        opening.timing(),
        opening.timetable().point().cancellableUntil(opening.startsAt(), bookedAt),
        !opening.isOffered(),
        null);
  }
}
