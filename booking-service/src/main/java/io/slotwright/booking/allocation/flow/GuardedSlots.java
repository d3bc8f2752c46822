package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Opening;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Does work while holding the locks of its slots, where locks pay off: a request whose slots no
/// other request wants goes straight to PostgreSQL.
///
/// Slots that only a buffer reaches into are not locked: two buffers may share one, and a request
/// that is refused because of a lock must really conflict with another.
@ApplicationScoped
class GuardedSlots {

  private final SlotLocks locks;
  private final ConcurrentRequests concurrent;
  private final SlotLocking locking;
  private final IdSource ids;
  private final InstantSource clock;

  GuardedSlots(
      SlotLocks locks,
      ConcurrentRequests concurrent,
      SlotLockSettings settings,
      IdSource ids,
      InstantSource clock) {
    this.locks = locks;
    this.concurrent = concurrent;
    this.locking = settings.slotLocking();
    this.ids = ids;
    this.clock = clock;
  }

  /// @param contested the refusal when another request is just writing one of the slots
  <E extends Event> Uni<Decision<E>> whileHolding(
      Opening opening,
      RequestKey key,
      Supplier<Uni<Decision<E>>> work,
      Supplier<Refusal> contested) {
    SlotLocks.Slots slots = slotsOf(opening);
    return Uni.createFrom()
        .deferred(
            () ->
                locking.asksFor(concurrent.join(slots))
                    ? locked(slots, key.lockToken(ids.next()), work, contested)
                    : work.get())
        .onTermination()
        .invoke(() -> concurrent.leave(slots));
  }

  /// Unlocks even when the lock attempt did not report success: a lock whose response came too late
  /// may have been taken all the same.
  private <E extends Event> Uni<Decision<E>> locked(
      SlotLocks.Slots slots,
      String owner,
      Supplier<Uni<Decision<E>>> work,
      Supplier<Refusal> contested) {
    return locks
        .take(slots, owner)
        .chain(
            grip ->
                switch (grip) {
                  case CONTESTED -> Decisions.refuse(contested.get());
                  case TAKEN, UNGUARDED ->
                      work.get()
                          .onFailure()
                          .call(() -> locks.free(slots, owner))
                          .call(result -> settle(slots, owner, result));
                });
  }

  static SlotLocks.Slots slotsOf(Opening opening) {
    return new SlotLocks.Slots(
        opening.timetable().post().id(),
        opening.slots().stream().map(slot -> slot.range().start()).toList());
  }

  private Uni<Void> settle(SlotLocks.Slots slots, String owner, Decision<?> result) {
    return result instanceof Decision.Accepted<?>(ReservationChanged hold)
        ? locks.keep(
            slots,
            owner,
            hold.reservationId().toString(),
            Duration.between(clock.instant(), hold.expiresAt()))
        : locks.free(slots, owner);
  }
}
