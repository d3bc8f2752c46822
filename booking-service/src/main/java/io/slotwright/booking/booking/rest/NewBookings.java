package io.slotwright.booking.booking.rest;

import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.booking.allocation.rest.ClaimProblems;
import io.slotwright.booking.availability.rest.RefusalProblems;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.booking.flow.BookReservation;
import io.slotwright.booking.booking.flow.BookTime;
import io.slotwright.booking.booking.flow.BookedReservation;
import io.slotwright.booking.booking.flow.BookingDetails;
import io.slotwright.booking.booking.flow.NeedsConfirmation;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.booking.challenge.rest.Challenges;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.rest.LimitProblems;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.idempotency.AnsweredOtherwise;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  Uni<Event> make(
      BookingRequest request,
      @Nullable String solution,
      Access access,
      Client client,
      RequestKey key) {
    BookingDetails details =
        new BookingDetails(
            request.customer().toCustomer(), request.notesOrEmpty(), access, Optional.of(client));
    return recall(key)
        .chain(
            earlier ->
                earlier
                    .map(event -> Uni.createFrom().item(event))
                    .orElseGet(() -> makeNow(request, solution, details, key)))
        .onFailure(AnsweredOtherwise.class)
        .recoverWithUni(() -> recall(key).map(Optional::orElseThrow));
  }

  private Uni<Optional<Event>> recall(RequestKey key) {
    return once.recall(key, BookingChanged.class, ReservationChanged.class);
  }

  private Uni<Event> makeNow(
      BookingRequest request, @Nullable String solution, BookingDetails details, RequestKey key) {
    if (request.reservationId() != null) {
      return fromReservation(request, details, key);
    }
    requireTime(request);
    return challenges
        .require(Objects.requireNonNull(request.postId()), solution, key)
        .chain(() -> directly(request, details, key))
        .onFailure(NeedsConfirmation.class)
        .recoverWithUni(() -> hold(request, details, key))
        .onFailure(failure -> failure instanceof Problem && key.mayRepeat())
        .recoverWithUni(refusal -> goOn(refusal, request, details, key));
  }

  private Uni<Event> hold(BookingRequest request, BookingDetails details, RequestKey key) {
    return holds.hold(request, details, key).map(NewBookings::orProblem);
  }

  /// A repeated request conflicts with the hold that its own first attempt took, as long as that
  /// hold has not become a booking.
  private Uni<Event> goOn(
      Throwable refusal, BookingRequest request, BookingDetails details, RequestKey key) {
    return holds
        .hasHeld(key)
        .chain(
            held -> held ? hold(request, details, key) : Uni.createFrom().<Event>failure(refusal));
  }

  private static void requireTime(BookingRequest request) {
    List<Violation> missing = new ArrayList<>();
    if (request.reservationToken() != null) {
      missing.add(required("/reservation_id"));
    }
    if (request.postId() == null) {
      missing.add(required("/post_id"));
    }
    if (request.startsAt() == null) {
      missing.add(required("/starts_at"));
    }
    if (!missing.isEmpty()) {
      throw Problem.validation(missing);
    }
  }

  private Uni<Event> directly(BookingRequest request, BookingDetails details, RequestKey key) {
    return baskets
        .attempt(
            request.serviceIds(),
            request.carType(),
            basket ->
                bookTime.book(
                    Objects.requireNonNull(request.postId()),
                    Objects.requireNonNull(request.startsAt()),
                    basket,
                    details,
                    key),
            Claimed::isOver)
        .map(Refusals::accepted)
        .map(ClaimProblems::orProblem)
        .map(Event.class::cast);
  }

  private Uni<Event> fromReservation(
      BookingRequest request, BookingDetails details, RequestKey key) {
    if (request.reservationToken() == null) {
      throw Problem.validation(List.of(required("/reservation_token")));
    }
    if (Stream.of(request.postId(), request.startsAt(), request.serviceIds(), request.carType())
        .anyMatch(Objects::nonNull)) {
      throw Problem.validation(
          "/reservation_id",
          ViolationCode.RESERVATION_OR_TIME,
          "Send a reservation, or the post, time and services, not both.");
    }
    return bookReservation
        .book(
            Objects.requireNonNull(request.reservationId()),
            request.reservationToken(),
            details,
            key)
        .map(NewBookings::orProblem);
  }

  static Event orProblem(BookedReservation result) {
    return switch (result) {
      case BookedReservation.Booked(BookingChanged event) -> event;
      case BookedReservation.Awaiting(ReservationChanged hold) -> hold;
      case BookedReservation.AwaitingAlready before ->
          throw Problem.of(
              409,
              "reservation-awaits-confirmation",
              "Reservation awaits confirmation",
              "This reservation waits until the guest confirms it by mail.");
      case BookedReservation.NoSuchReservation unknown ->
          throw Problem.validation(
              "/reservation_id",
              ViolationCode.UNKNOWN_RESERVATION,
              "There is no such reservation.");
      case BookedReservation.NotYours notYours ->
          throw Problem.of(
              403,
              "reservation-token-wrong",
              "Reservation token wrong",
              "The token does not belong to this reservation.");
      case BookedReservation.Lapsed(var expiredAt) ->
          throw Problem.of(
                  409, "reservation-expired", "Reservation expired", "This reservation has ended.")
              .with("expired_at", expiredAt);
      case BookedReservation.OverLimit(var reached) -> throw LimitProblems.problem(reached);
      case BookedReservation.Used used ->
          throw Problem.of(
              409,
              "reservation-used",
              "Reservation used",
              "This reservation has already become a booking.");
      case BookedReservation.PostGone gone ->
          throw Problem.of(
              422,
              "slot-not-offered",
              "Slot not offered",
              "The post of this reservation was deleted.");
      case BookedReservation.NotOffered(var zone, var refusal) ->
          throw RefusalProblems.problem(zone, List.of(refusal));
    };
  }

  private static Violation required(String pointer) {
    return new Violation(pointer, ViolationCode.REQUIRED, "This field is required.");
  }
}
