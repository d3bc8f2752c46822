package io.slotwright.schedule.draft;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.WallClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns patches into what a post keeps: overrides of dates, and blocks.
///
/// An `available` patch never takes a slot away: the windows of a date stay as they are, so that
/// their slots do not move, and only what they leave out is added as windows of its own.
public final class Drafting {

  private final DraftBase base;
  private final List<Patch> patches;
  private final Layers layers;
  private final List<DraftedDate> dates;

  /// @param patches in their order; where two overlap, the later one counts
  public Drafting(DraftBase base, List<Patch> patches) {
    this.base = base;
    this.patches = List.copyOf(patches);
    this.layers = Layers.of(patches, base.start());
    this.dates =
        layers.available().ranges().stream()
            .flatMap(range -> new WallClock(base.plan().zone()).dates(range).dates())
            .distinct()
            .map(date -> DraftedDate.of(base, date, layers.available()))
            .toList();
  }

  /// Patches that cannot be applied: `not-wall-clock-time`, `blocked-for-service-point`.
  ///
  /// @param first the index of the first patch that is looked at; pointers count from it
  public List<Violation> violations(int first) {
    List<Obstacle> obstacles =
        List.of(
            Obstacle.clock(dates, base.plan().zone()),
            Obstacle.blockOfServicePoint(base.othersBlocks()));
    return IntStream.range(first, patches.size())
        .boxed()
        .flatMap(
            index ->
                inTheWayOf(patches.get(index), obstacles)
                    .map(obstacle -> obstacle.violation("/patches/" + (index - first))))
        .toList();
  }

  /// The changes to the post's hours, or refused with [Refusal.Invalid] for [#violations].
  ///
  /// @param ids where the ids of new blocks come from
  public Decision<Revision> revision(Supplier<UUID> ids) {
    List<Violation> violations = violations(0);
    return violations.isEmpty()
        ? Decision.accept(Revision.between(base.own(), drafted(ids)))
        : Decision.refuse(new Refusal.Invalid(violations));
  }

  private Stream<Obstacle> inTheWayOf(Patch patch, List<Obstacle> obstacles) {
    if (patch.status() == Patch.Status.BLOCKED) {
      return Stream.empty();
    }
    TimeSet asked = layers.available().within(patch.range());
    return obstacles.stream().filter(obstacle -> obstacle.isInTheWayOf(asked));
  }

  private PostHours drafted(Supplier<UUID> ids) {
    Map<LocalDate, SpecialHours> overrides = new HashMap<>(base.own().overrides());
    dates.stream()
        .filter(date -> !date.isSame())
        .forEach(date -> overrides.compute(date.date(), (on, before) -> hours(date, before)));
    return new PostHours(base.own().weekly(), overrides, DraftedBlocks.of(base, layers, ids));
  }

  private static SpecialHours hours(DraftedDate date, @Nullable SpecialHours before) {
    return new SpecialHours(date.windows().orElseThrow(), before == null ? null : before.reason());
  }
}
