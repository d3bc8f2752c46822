package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.allocation.flow.Claimed.Granted;
import io.slotwright.booking.allocation.flow.Claimed.NoSuchPost;
import io.slotwright.booking.allocation.flow.Claimed.Refused;
import io.slotwright.booking.allocation.flow.Claimed.ServicesOfAnotherPoint;
import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Decision;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Refusal.SlotTaken;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.common.event.Event;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Occupies a post's time for a reservation, a booking or a move: look, decide, write, and look
/// again when the state has changed in between.
///
/// The first look uses the index in memory. The write proves what the index grants. What the index
/// would refuse is read from PostgreSQL, because the index may be out of date; so is every retry
/// after an attempt that did not take.
///
/// Each attempt is one transaction. An attempt that does not take is rolled back as a whole and the
/// obstacle is read again, so a refusal always reports the current state.
@ApplicationScoped
public class ClaimTime {

  private static final int ATTEMPTS = 3;

  private final CurrentIndex index;
  private final Timetables timetables;
  private final GuardedSlots guarded;
  private final Once once;
  private final LapsedHolds lapsed;
  private final InstantSource clock;

  ClaimTime(
      CurrentIndex index,
      Timetables timetables,
      GuardedSlots guarded,
      Once once,
      LapsedHolds lapsed,
      InstantSource clock) {
    this.index = index;
    this.timetables = timetables;
    this.guarded = guarded;
    this.once = once;
    this.lapsed = lapsed;
    this.clock = clock;
  }

  public <E extends Event> Uni<Claimed<E>> claim(
      TimeRequest request, RequestKey key, Class<E> type, Recording<E> recording) {
    Claim<E> claim = new Claim<>(request, key, type, recording);
    return glance(claim)
        .map(timetable -> decide(claim, timetable))
        .orElseGet(() -> look(claim, found -> decide(claim, found)));
  }

  /// The post's timetable in memory, if the claim can be granted by it.
  private Optional<Timetable> glance(Claim<?> claim) {
    TimeRequest request = claim.request();
    return index
        .glance(request.postId())
        .filter(post -> post.point().id().equals(request.servicePointId()))
        .map(
            post ->
                post.timetableFor(
                    request.startsAt(), request.demand(), clock.instant(), request.insteadOf()))
        .filter(timetable -> decision(claim, timetable) instanceof Decision.Accepted);
  }

  private <E extends Event> Uni<Claimed<E>> decide(Claim<E> claim, Timetable timetable) {
    return switch (decision(claim, timetable)) {
      case Decision.Accepted(Opening opening) ->
          guarded.whileHolding(
              opening,
              claim.key(),
              () -> attempt(claim, timetable, ATTEMPTS),
              () -> new Refused<>(timetable.point().timezone(), List.of(taken(opening))));
      case Decision.Refused refused when claim.key().mayRepeat() ->
          attempt(claim, timetable, ATTEMPTS);
      case Decision.Refused refused ->
          Uni.createFrom().item(new Refused<>(timetable.point().timezone(), refused.refusals()));
    };
  }

  private <E extends Event> Uni<Claimed<E>> attempt(
      Claim<E> claim, Timetable timetable, int attempts) {
    Decision decision = decision(claim, timetable);
    return write(claim, decision)
        .<Claimed<E>>map(Granted::new)
        .onFailure(DidNotTake.class)
        .recoverWithUni(
            failure ->
                switch (((DidNotTake) failure).cause) {
                  case REFUSED -> refused(timetable, decision);
                  case SUPPLY_CHANGED -> again(claim, decision, attempts - 1);
                  case OVERLAPS ->
                      retireLapsed(claim, decision)
                          .chain(() -> again(claim, decision, attempts - 1));
                });
  }

  private <E extends Event> Uni<E> write(Claim<E> claim, Decision decision) {
    return claim.recording().isOneStatement()
        ? once.runStatement(
            claim.key(),
            Memory.created(claim.type()),
            connection -> claim.write(connection, decision))
        : once.run(
            claim.key(),
            Memory.created(claim.type()),
            connection -> claim.write(connection, decision));
  }

  private <E extends Event> Uni<Claimed<E>> again(Claim<E> claim, Decision decision, int attempts) {
    return look(
        claim,
        found ->
            attempts > 0
                ? attempt(claim, found, attempts)
                : Uni.createFrom()
                    .item(
                        new Refused<>(
                            found.point().timezone(),
                            List.of(taken(decision.opening().orElseThrow())))));
  }

  private <E extends Event> Uni<Claimed<E>> look(
      Claim<E> claim, Function<Timetable, Uni<Claimed<E>>> then) {
    TimeRequest request = claim.request();
    return timetables
        .ofPost(request.postId(), request.surroundings(), clock.instant(), request.insteadOf())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(new NoSuchPost<>())
                    : ofTheRightPoint(request, found.get(), then));
  }

  private static <E extends Event> Uni<Claimed<E>> ofTheRightPoint(
      TimeRequest request, Timetable timetable, Function<Timetable, Uni<Claimed<E>>> then) {
    return timetable.point().id().equals(request.servicePointId())
        ? then.apply(timetable)
        : Uni.createFrom().item(new ServicesOfAnotherPoint<>());
  }

  private Decision decision(Claim<?> claim, Timetable timetable) {
    TimeRequest request = claim.request();
    return Availability.decide(timetable, request.startsAt(), request.demand(), clock.instant());
  }

  private static <E> Uni<Claimed<E>> refused(Timetable timetable, Decision decision) {
    return switch (decision) {
      case Decision.Refused refused ->
          Uni.createFrom().item(new Refused<>(timetable.point().timezone(), refused.refusals()));
      case Decision.Accepted accepted -> throw new IllegalStateException("accepted, yet refused");
    };
  }

  private Uni<Void> retireLapsed(Claim<?> claim, Decision decision) {
    TimeRange inTheWay = decision.opening().map(Opening::occupied).orElseThrow();
    return lapsed.retireIn(claim.request().postId(), inTheWay, clock.instant());
  }

  private static SlotTaken taken(Opening opening) {
    return new SlotTaken(opening.timetable().post().number(), opening.occupied());
  }
}
