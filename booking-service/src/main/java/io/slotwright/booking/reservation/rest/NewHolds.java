package io.slotwright.booking.reservation.rest;

import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.booking.challenge.rest.Challenges;
import io.slotwright.booking.client.rest.Clients;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.reservation.flow.HoldSlots;
import io.slotwright.booking.reservation.flow.Holder;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Makes the requested reservation.
@ApplicationScoped
public class NewHolds {

  private final FillBasket baskets;
  private final HoldSlots holdSlots;
  private final Clients clients;
  private final Once once;
  private final Challenges challenges;
  private final Caller caller;

  NewHolds(
      FillBasket baskets,
      HoldSlots holdSlots,
      Clients clients,
      Once once,
      Challenges challenges,
      Caller caller) {
    this.baskets = baskets;
    this.holdSlots = holdSlots;
    this.clients = clients;
    this.once = once;
    this.challenges = challenges;
    this.caller = caller;
  }

  /// Makes it unless it was made before, whatever has changed since.
  ///
  /// @param solution of the challenge that the point may demand; null for none
  Uni<Decision<ReservationChanged>> make(
      ReservationRequest request,
      @Nullable String clientToken,
      @Nullable String solution,
      RequestKey key) {
    Holder holder = holder(clients.of(clientToken), null);
    return once.recallOr(
        key,
        Memory.created(ReservationChanged.class),
        () ->
            challenges
                .check(request.postId(), solution, key)
                .chain(
                    admitted ->
                        Decisions.whenAccepted(admitted, _ -> makeNow(request, holder, key))));
  }

  /// Like [#make], for a request that has already met the challenge and that causes a mail.
  ///
  /// @param email of the guest who will be asked to confirm
  public Uni<Decision<ReservationChanged>> makeToConfirm(
      ReservationRequest request, Client client, String email, RequestKey key) {
    Holder holder = holder(client, email);
    return once.recallOr(
        key, Memory.created(ReservationChanged.class), () -> makeNow(request, holder, key));
  }

  private Uni<Decision<ReservationChanged>> makeNow(
      ReservationRequest request, Holder holder, RequestKey key) {
    return baskets.attempt(
        request.serviceIds(),
        request.carType(),
        basket -> holdSlots.hold(request.postId(), request.startsAt(), basket, holder, key));
  }

  private Holder holder(Client client, @Nullable String email) {
    return new Holder(client, caller::mayTouch, email);
  }
}
