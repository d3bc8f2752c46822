package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.confirmation.GuestRequest;
import io.slotwright.booking.confirmation.flow.ConfirmationSettings;
import io.slotwright.booking.confirmation.flow.Confirmations;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState.Booked;
import io.slotwright.booking.reservation.ReservationState.Expired;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.booking.reservation.ReservationState.Released;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Has a guest confirm the mail address before a hold becomes a booking. The hold lasts as long as
/// the guest may take. The mail counts as the booking does; what is confirmed is not counted again.
@ApplicationScoped
class AskToConfirm {

  private final Once once;
  private final Confirmations confirmations;
  private final BookingLimits limits;
  private final InstantSource clock;
  private final ConfirmationSettings settings;

  AskToConfirm(
      Once once,
      Confirmations confirmations,
      BookingLimits limits,
      InstantSource clock,
      ConfirmationSettings settings) {
    this.once = once;
    this.confirmations = confirmations;
    this.limits = limits;
    this.clock = clock;
    this.settings = settings;
  }

  /// Whether the point requires a confirmation: bookings by its own operators need none.
  static boolean isNeeded(ServicePoint point, BookingDetails details) {
    return point.guests().confirm() && details.actor(point.organisationId()) instanceof Actor.Guest;
  }

  /// Only the hold is remembered under `key`, which is no personal data.
  ///
  /// @return the hold, which lasts as long as the guest may take
  Uni<Decision<ReservationChanged>> ask(
      Reservation reservation, ServicePoint point, BookingDetails details, RequestKey key) {
    return limits.within(
        reservation.postId(),
        details,
        () ->
            once.runUnlessRefused(
                key,
                Memory.accepted(ReservationChanged.class),
                connection -> write(connection, reservation, point, details)));
  }

  private Uni<Decision<ReservationChanged>> write(
      SqlConnection connection,
      Reservation reservation,
      ServicePoint point,
      BookingDetails details) {
    Instant now = clock.instant();
    return switch (reservation.at(now).state()) {
      case Held held -> write(connection, reservation, point, details, now);
      case Booked booked -> Decisions.refuse(HoldRefusals.used());
      case Expired expired -> Decisions.refuse(HoldRefusals.ended(reservation));
      case Released released -> Decisions.refuse(HoldRefusals.ended(reservation));
    };
  }

  private Uni<Decision<ReservationChanged>> write(
      SqlConnection connection,
      Reservation reservation,
      ServicePoint point,
      BookingDetails details,
      Instant now) {
    Reservation extended = reservation.extended(now.plus(settings.lifetime()));
    GuestRequest request = new GuestRequest(details.customer(), details.notes());
    ReservationChanged hold = extended.changed(now);
    return confirmations
        .ask(
            connection,
            extended,
            request,
            settings.attempts(),
            limits.quotas(point, details),
            List.of(hold, request.requested(extended, point, now)),
            now)
        .map(
            asked ->
                switch (asked) {
                  case ASKED -> Decision.accept(hold);
                  case HOLD_GONE -> Decision.refuse(HoldRefusals.ended(reservation));
                  case BEFORE -> Decision.refuse(HoldRefusals.awaitsConfirmation());
                });
  }
}
