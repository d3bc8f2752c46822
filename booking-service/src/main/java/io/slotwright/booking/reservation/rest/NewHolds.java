package io.slotwright.booking.reservation.rest;

import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.booking.allocation.flow.RepeatableTransactions;
import io.slotwright.booking.allocation.flow.RequestKey;
import io.slotwright.booking.availability.rest.ClaimProblems;
import io.slotwright.booking.catalogue.rest.BasketRequests;
import io.slotwright.booking.reservation.flow.HeldSlots;
import io.slotwright.booking.reservation.flow.HoldSlots;
import io.slotwright.booking.reservation.flow.Holder;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Makes the reservation that a request asks for.
@ApplicationScoped
class NewHolds {

  private final BasketRequests baskets;
  private final HoldSlots holdSlots;
  private final HoldingClients clients;
  private final RepeatableTransactions transactions;

  NewHolds(
      BasketRequests baskets,
      HoldSlots holdSlots,
      HoldingClients clients,
      RepeatableTransactions transactions) {
    this.baskets = baskets;
    this.holdSlots = holdSlots;
    this.clients = clients;
    this.transactions = transactions;
  }

  /// Makes it unless it was made before, whatever has changed since.
  Uni<ReservationChanged> make(
      ReservationRequest request, @Nullable String clientToken, RequestKey key) {
    Holder holder = clients.of(clientToken);
    return transactions.recallOr(
        key, ReservationChanged.class, () -> makeNow(request, holder, key));
  }

  private Uni<ReservationChanged> makeNow(
      ReservationRequest request, Holder holder, RequestKey key) {
    return baskets
        .attempt(
            request.serviceIds(),
            request.carType(),
            basket -> holdSlots.hold(request.postId(), request.startsAt(), basket, holder, key),
            NewHolds::isOver)
        .map(NewHolds::orProblem);
  }

  /// Whether it went as it would with any basket.
  private static boolean isOver(HeldSlots held) {
    return switch (held) {
      case HeldSlots.Decided(var claimed) -> claimed instanceof Claimed.Granted;
      case HeldSlots.TooMany tooMany -> true;
    };
  }

  private static ReservationChanged orProblem(HeldSlots held) {
    return switch (held) {
      case HeldSlots.Decided(var claimed) -> ClaimProblems.orProblem(claimed);
      case HeldSlots.TooMany(Duration pause) ->
          throw Problem.of(
                  429,
                  "too-many-holds",
                  "Too many holds",
                  "You hold as many times as one may at once: book or give back one of them first.")
              .retryAfter(pause);
    };
  }
}
