package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.flow.BookReservation;
import io.slotwright.booking.booking.flow.BookingDetails;
import io.slotwright.booking.reservation.rest.NewHolds;
import io.slotwright.booking.reservation.rest.ReservationRequest;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Holds the time of a direct booking that a guest has to confirm. It is a hold as any other and
/// counts as one of the client's, and with it the mail is counted, so that a guest beyond a limit
/// holds nothing. Should the second step fail, the hold lapses.
@ApplicationScoped
class HoldForGuest {

  private static final String STEP = "hold";

  private final NewHolds newHolds;
  private final BookReservation bookReservation;
  private final LinkTokens tokens;
  private final Once once;

  HoldForGuest(NewHolds newHolds, BookReservation bookReservation, LinkTokens tokens, Once once) {
    this.newHolds = newHolds;
    this.bookReservation = bookReservation;
    this.tokens = tokens;
    this.once = once;
  }

  /// @param request with a post and a start
  /// @param details with a client
  Uni<Decision<Event>> hold(BookingRequest request, BookingDetails details, RequestKey key) {
    ReservationRequest time =
        new ReservationRequest(
            Objects.requireNonNull(request.postId()),
            Objects.requireNonNull(request.startsAt()),
            request.serviceIds(),
            request.carType());
    return newHolds
        .makeToConfirm(
            time, details.client().orElseThrow(), details.customer().email(), key.of(STEP))
        .chain(
            held ->
                Decisions.whenAccepted(
                    held, hold -> book(hold.reservationId(), details.countedBefore(), key)));
  }

  /// Whether the same request has already taken its hold.
  Uni<Boolean> hasHeld(RequestKey key) {
    return once.recall(key.of(STEP), ReservationChanged.class, ReservationChanged.class)
        .map(Optional::isPresent);
  }

  private Uni<Decision<Event>> book(UUID reservationId, BookingDetails details, RequestKey key) {
    return bookReservation.book(reservationId, tokens.forReservation(reservationId), details, key);
  }
}
