package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.allocation.flow.Claimed.Granted;
import io.slotwright.booking.allocation.flow.Claimed.NoSuchPost;
import io.slotwright.booking.allocation.flow.Claimed.Refused;
import io.slotwright.booking.allocation.flow.Claimed.ServicesOfAnotherPoint;
import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Decision;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Refusal;
import io.slotwright.booking.availability.Refusal.SlotTaken;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Occupies a post's time for a reservation, a booking or a move: look, decide, write, and look
/// again when the state has changed in between.
///
/// The first look uses the index in memory. The write proves what the index grants. What the index
/// would refuse is read from PostgreSQL, because the index may be out of date; so is every retry
/// after an attempt that did not take. Each look is decided on once.
///
/// Each attempt is one transaction. An attempt that does not take is rolled back as a whole and the
/// obstacle is read again, so a refusal always reports the current state.
@ApplicationScoped
public class ClaimTime {

  private static final int ATTEMPTS = 3;

  /// A timetable, and the decision that it led to.
  private record Seen(Timetable timetable, Decision decision) {

    Opening opening() {
      return decision.opening().orElseThrow();
    }

    <E> Claimed<E> refusedFor(List<Refusal> refusals) {
      return new Refused<>(timetable.point().timezone(), refusals);
    }
  }

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
        .map(seen -> guard(claim, seen))
        .orElseGet(() -> look(claim, seen -> guard(claim, seen)));
  }

  /// What the index in memory shows of the post, if the claim can be granted by it.
  private Optional<Seen> glance(Claim<?> claim) {
    TimeRequest request = claim.request();
    return index
        .glance(request.postId())
        .filter(post -> post.point().id().equals(request.servicePointId()))
        .map(
            post ->
                post.timetableFor(
                    request.startsAt(), request.demand(), clock.instant(), request.insteadOf()))
        .map(timetable -> decide(claim, timetable))
        .filter(seen -> seen.decision() instanceof Decision.Accepted);
  }

  private <E extends Event> Uni<Claimed<E>> guard(Claim<E> claim, Seen seen) {
    return switch (seen.decision()) {
      case Decision.Accepted(Opening opening) ->
          guarded.whileHolding(
              opening,
              claim.key(),
              () -> attempt(claim, seen, ATTEMPTS),
              () -> seen.refusedFor(List.of(taken(opening))));
      case Decision.Refused refused when claim.key().mayRepeat() -> attempt(claim, seen, ATTEMPTS);
      case Decision.Refused refused -> refused(seen);
    };
  }

  private <E extends Event> Uni<Claimed<E>> attempt(Claim<E> claim, Seen seen, int attempts) {
    return write(claim, seen.decision())
        .<Claimed<E>>map(Granted::new)
        .onFailure(DidNotTake.class)
        .recoverWithUni(
            failure ->
                switch (((DidNotTake) failure).cause) {
                  case REFUSED -> refused(seen);
                  case SUPPLY_CHANGED -> again(claim, seen.opening(), attempts - 1);
                  case OVERLAPS ->
                      retireLapsed(claim, seen.opening())
                          .chain(() -> again(claim, seen.opening(), attempts - 1));
                });
  }

  private <E extends Event> Uni<E> write(Claim<E> claim, Decision decision) {
    Memory<E> memory = Memory.created(claim.type());
    return claim.recording().isOneStatement()
        ? once.runStatement(claim.key(), memory, connection -> claim.write(connection, decision))
        : once.run(claim.key(), memory, connection -> claim.write(connection, decision));
  }

  private <E extends Event> Uni<Claimed<E>> again(Claim<E> claim, Opening missed, int attempts) {
    return look(
        claim,
        seen ->
            attempts > 0
                ? attempt(claim, seen, attempts)
                : Uni.createFrom().item(seen.refusedFor(List.of(taken(missed)))));
  }

  private <E extends Event> Uni<Claimed<E>> look(
      Claim<E> claim, Function<Seen, Uni<Claimed<E>>> then) {
    TimeRequest request = claim.request();
    return timetables
        .ofPost(
            request.postId(),
            request.demand().surroundings(request.startsAt()),
            clock.instant(),
            request.insteadOf())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(new NoSuchPost<>())
                    : ofTheRightPoint(claim, found.get(), then));
  }

  private <E extends Event> Uni<Claimed<E>> ofTheRightPoint(
      Claim<E> claim, Timetable timetable, Function<Seen, Uni<Claimed<E>>> then) {
    return timetable.point().id().equals(claim.request().servicePointId())
        ? then.apply(decide(claim, timetable))
        : Uni.createFrom().item(new ServicesOfAnotherPoint<>());
  }

  private Seen decide(Claim<?> claim, Timetable timetable) {
    TimeRequest request = claim.request();
    Instant now = clock.instant();
    return new Seen(
        timetable, Availability.decide(timetable, request.startsAt(), request.demand(), now));
  }

  private static <E> Uni<Claimed<E>> refused(Seen seen) {
    return switch (seen.decision()) {
      case Decision.Refused refused -> Uni.createFrom().item(seen.refusedFor(refused.refusals()));
      case Decision.Accepted accepted -> throw new IllegalStateException("accepted, yet refused");
    };
  }

  private Uni<Void> retireLapsed(Claim<?> claim, Opening opening) {
    return lapsed.retireIn(claim.request().postId(), opening.occupied(), clock.instant());
  }

  private static SlotTaken taken(Opening opening) {
    return new SlotTaken(opening.timetable().post().number(), opening.occupied());
  }
}
