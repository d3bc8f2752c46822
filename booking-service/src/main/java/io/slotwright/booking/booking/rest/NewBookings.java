package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.booking.flow.BookReservation;
import io.slotwright.booking.booking.flow.BookTime;
import io.slotwright.booking.booking.flow.BookingDetails;
import io.slotwright.booking.booking.flow.NeedsConfirmation;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.booking.challenge.rest.Challenges;
import io.slotwright.booking.limit.Client;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.AnsweredOtherwise;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the requested booking, either from a reservation or directly.
@ApplicationScoped
class NewBookings {

  private final FillBasket baskets;
  private final BookTime bookTime;
  private final BookReservation bookReservation;
  private final Once once;
  private final Challenges challenges;
  private final HoldForGuest holds;

  NewBookings(
      FillBasket baskets,
      BookTime bookTime,
      BookReservation bookReservation,
      Once once,
      Challenges challenges,
      HoldForGuest holds) {
    this.baskets = baskets;
    this.bookTime = bookTime;
    this.bookReservation = bookReservation;
    this.once = once;
    this.challenges = challenges;
    this.holds = holds;
  }

  /// Makes it unless it was made before, whatever has changed since.
  ///
  /// @param solution of the challenge that the point may demand for a direct booking; null for none
  /// @return the booking, or the hold that lasts until the guest has confirmed the address
  Uni<Decision<Event>> make(
      BookingRequest request,
      @Nullable String solution,
      Access access,
      Client client,
      RequestKey key) {
    BookingDetails details =
        new BookingDetails(
            request.customer().toCustomer(),
            request.notesOrEmpty(),
            access,
            new Grounds(request.reasonOrEmpty(), Overrides.read(request.override())),
            Optional.of(client));
    return recall(key)
        .chain(
            earlier ->
                earlier
                    .map(Decisions::accept)
                    .orElseGet(() -> makeNow(request, solution, details, key)))
        .onFailure(AnsweredOtherwise.class)
        .recoverWithUni(() -> recall(key).map(Optional::orElseThrow).map(Decision::accept));
  }

  private Uni<Optional<Event>> recall(RequestKey key) {
    return once.recall(key, BookingChanged.class, ReservationChanged.class);
  }

  private Uni<Decision<Event>> makeNow(
      BookingRequest request, @Nullable String solution, BookingDetails details, RequestKey key) {
    List<Violation> violations = violations(request);
    if (!violations.isEmpty()) {
      return Decisions.refuse(new Refusal.Invalid(violations));
    }
    return request.reservationId() == null
        ? ofTime(request, solution, details, key)
        : bookReservation.book(
            Objects.requireNonNull(request.reservationId()),
            Objects.requireNonNull(request.reservationToken()),
            details,
            key);
  }

  private static List<Violation> violations(BookingRequest request) {
    List<Violation> violations =
        new ArrayList<>(Overrides.violations(request.override(), request.reason()));
    if (request.reservationId() == null) {
      require("/reservation_id", request.reservationToken() == null, violations);
      require("/post_id", request.postId() != null, violations);
      require("/starts_at", request.startsAt() != null, violations);
    } else if (request.reservationToken() == null) {
      require("/reservation_token", false, violations);
    } else if (Stream.of(
            request.postId(),
            request.startsAt(),
            request.serviceIds(),
            request.carType(),
            request.override())
        .anyMatch(Objects::nonNull)) {
      violations.add(
          new Violation(
              "/reservation_id",
              ViolationCode.RESERVATION_OR_TIME,
              "Send a reservation, or the post, time and services, not both."));
    }
    return violations;
  }

  private static void require(String pointer, boolean isThere, List<Violation> violations) {
    if (!isThere) {
      violations.add(new Violation(pointer, ViolationCode.REQUIRED, "This field is required."));
    }
  }

  private Uni<Decision<Event>> ofTime(
      BookingRequest request, @Nullable String solution, BookingDetails details, RequestKey key) {
    return challenges
        .check(Objects.requireNonNull(request.postId()), solution, key)
        .chain(
            admitted ->
                Decisions.whenAccepted(admitted, post -> directly(request, post, details, key)))
        .onFailure(NeedsConfirmation.class)
        .recoverWithUni(() -> holds.hold(request, details, key))
        .chain(
            decision ->
                decision instanceof Decision.Refused<Event> && key.mayRepeat()
                    ? goOn(decision, request, details, key)
                    : Uni.createFrom().item(decision));
  }

  private Uni<Decision<Event>> directly(
      BookingRequest request, UUID postId, BookingDetails details, RequestKey key) {
    return baskets
        .attempt(
            request.serviceIds(),
            request.carType(),
            basket ->
                bookTime.book(
                    postId, Objects.requireNonNull(request.startsAt()), basket, details, key))
        .map(decision -> decision.map(Event.class::cast));
  }

  /// A repeated request conflicts with the hold that its own first attempt took, as long as that
  /// hold has not become a booking.
  private Uni<Decision<Event>> goOn(
      Decision<Event> refusal, BookingRequest request, BookingDetails details, RequestKey key) {
    return holds
        .hasHeld(key)
        .chain(held -> held ? holds.hold(request, details, key) : Uni.createFrom().item(refusal));
  }
}
