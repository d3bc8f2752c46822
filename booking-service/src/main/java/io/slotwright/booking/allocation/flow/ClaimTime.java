package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Judgement;
import io.slotwright.booking.availability.Objection;
import io.slotwright.booking.availability.Objection.SlotTaken;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Decision.Accepted;
import io.slotwright.common.decision.Decision.Refused;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.Event;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

  private static final Refusal UNKNOWN_POST =
      Refusal.Invalid.of(
          new Violation("/post_id", ViolationCode.UNKNOWN_POST, "There is no such post."));

  /// A request with all that is needed to write it down.
  private record Claim<E extends Event>(
      TimeRequest time,
      RequestKey key,
      Memory<E> memory,
      BiFunction<SqlConnection, Opening, Uni<E>> write,
      boolean isOneStatement) {}

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

  /// @param write the allocation, its owner and the events, provided that the supply that was
  /// decided on is still current; fails with [DidNotTake] otherwise
  /// @return the event, written now or when the same request came first; refused for the objections
  /// to the time, or because the post is unknown or not at the point
  public <E extends Event> Uni<Decision<E>> claim(
      TimeRequest time,
      RequestKey key,
      Class<E> type,
      BiFunction<SqlConnection, Opening, Uni<E>> write) {
    return claim(new Claim<>(time, key, Memory.created(type), write, false));
  }

  /// Like [#claim], for a `write` that is a single statement, which writes everything or nothing
  /// and so needs no transaction around it.
  public <E extends Event> Uni<Decision<E>> claimInOneStatement(
      TimeRequest time,
      RequestKey key,
      Class<E> type,
      BiFunction<SqlConnection, Opening, Uni<E>> write) {
    return claim(new Claim<>(time, key, Memory.created(type), write, true));
  }

  private <E extends Event> Uni<Decision<E>> claim(Claim<E> claim) {
    return glance(claim.time())
        .map(opening -> guard(claim, opening))
        .orElseGet(() -> look(claim, opening -> guard(claim, opening)));
  }

  /// The opening by the index in memory, if the time can be granted by it.
  private Optional<Opening> glance(TimeRequest time) {
    return index
        .glance(time.postId())
        .filter(post -> post.point().id().equals(time.servicePointId()))
        .map(post -> timetable(post, time))
        .flatMap(timetable -> judge(timetable, time).opening());
  }

  private Timetable timetable(BookablePost post, TimeRequest time) {
    return post.timetableFor(time.startsAt(), time.demand(), clock.instant(), time.insteadOf());
  }

  /// Decides by the current state.
  private <E extends Event> Uni<Decision<E>> look(
      Claim<E> claim, Function<Opening, Uni<Decision<E>>> granted) {
    TimeRequest time = claim.time();
    return timetables
        .ofPost(
            time.postId(),
            time.demand().surroundings(time.startsAt()),
            clock.instant(),
            time.insteadOf())
        .chain(
            found ->
                found
                    .map(timetable -> decide(claim, timetable, granted))
                    .orElseGet(() -> Decisions.refuse(UNKNOWN_POST)));
  }

  private <E extends Event> Uni<Decision<E>> decide(
      Claim<E> claim, Timetable timetable, Function<Opening, Uni<Decision<E>>> granted) {
    if (!timetable.point().id().equals(claim.time().servicePointId())) {
      return Decisions.refuse(claim.time().refusalOfAnotherPoint());
    }
    return switch (judge(timetable, claim.time()).decision()) {
      case Accepted<Opening>(Opening opening) -> granted.apply(opening);
      case Refused<Opening>(Refusal reason) -> refuse(claim, reason);
    };
  }

  private Judgement judge(Timetable timetable, TimeRequest time) {
    return Availability.decide(
        timetable, time.startsAt(), time.demand(), time.waivers(), clock.instant());
  }

  /// A retry may conflict with what its own first request has written: then it gets that.
  private <E extends Event> Uni<Decision<E>> refuse(Claim<E> claim, Refusal reason) {
    return claim.key().mayRepeat()
        ? once.runUnlessRefused(claim.key(), claim.memory(), connection -> Decisions.refuse(reason))
        : Decisions.refuse(reason);
  }

  private <E extends Event> Uni<Decision<E>> guard(Claim<E> claim, Opening opening) {
    return guarded.whileHolding(
        opening, claim.key(), () -> attempt(claim, opening, ATTEMPTS), () -> taken(opening));
  }

  private <E extends Event> Uni<Decision<E>> attempt(Claim<E> claim, Opening opening, int left) {
    return write(claim, opening)
        .map(Decision::accept)
        .onFailure(DidNotTake.class)
        .recoverWithUni(
            failure ->
                switch (((DidNotTake) failure).reason()) {
                  case SUPPLY_CHANGED -> again(claim, opening, left - 1);
                  case OVERLAPS ->
                      lapsed
                          .retireIn(claim.time().postId(), opening.occupied(), clock.instant())
                          .chain(() -> again(claim, opening, left - 1));
                });
  }

  private <E extends Event> Uni<E> write(Claim<E> claim, Opening opening) {
    Function<SqlConnection, Uni<E>> work = connection -> claim.write().apply(connection, opening);
    return claim.isOneStatement()
        ? once.runStatement(claim.key(), claim.memory(), work)
        : once.run(claim.key(), claim.memory(), work);
  }

  /// After the last attempt, the missed time counts as taken even if it looks free.
  private <E extends Event> Uni<Decision<E>> again(Claim<E> claim, Opening missed, int left) {
    return look(
        claim,
        opening -> left > 0 ? attempt(claim, opening, left) : Decisions.refuse(taken(missed)));
  }

  private static Refusal taken(Opening opening) {
    Timetable seen = opening.timetable();
    return Objection.refusal(
        seen.point().timezone(), List.of(new SlotTaken(seen.post().number(), opening.occupied())));
  }
}
