package io.slotwright.schedule.slot.flow;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.slot.AnnouncedDay;
import io.slotwright.schedule.slot.ClockChange;
import io.slotwright.schedule.slot.Generated;
import io.slotwright.schedule.slot.Generation;
import io.slotwright.schedule.slot.Horizon;
import io.slotwright.schedule.slot.Occasion;
import io.slotwright.schedule.slot.PlannedPost;
import io.slotwright.zones.TzRelease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Regenerates the days of posts from their current plan, and publishes exactly those that
/// changed. Part of the transaction that changed the plan; its caller has locked the posts.
@ApplicationScoped
public class RegenerateDays {

  private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

  private final SlotPlans plans;
  private final AnnouncedDays announced;
  private final Announcements announcements;
  private final ClockChanges clockChanges;
  private final ScheduleSettings settings;
  private final InstantSource clock;
  private final String release = TzRelease.ofThisProcess().inForce();

  RegenerateDays(
      SlotPlans plans,
      AnnouncedDays announced,
      Announcements announcements,
      ClockChanges clockChanges,
      ScheduleSettings settings,
      InstantSource clock) {
    this.plans = plans;
    this.announced = announced;
    this.announcements = announcements;
    this.clockChanges = clockChanges;
    this.settings = settings;
    this.clock = clock;
  }

  private record Stretch(PlannedPost post, DateSpan dates) {

    private UUID postId() {
      return post.postId();
    }

    private Generation generated(Map<UUID, Map<LocalDate, AnnouncedDay>> known, Occasion occasion) {
      return Generation.of(
          postId(), post.plan(), known.getOrDefault(postId(), Map.of()), dates, occasion);
    }
  }

  /// All days of the posts from today to the end of their horizon.
  public Uni<Generated> all(SqlConnection connection, List<UUID> postIds) {
    return all(connection, postIds, new Occasion(release, false));
  }

  /// Like [#all], of posts whose plan is still the one that their days were made of.
  Uni<Generated> allOfSamePlan(SqlConnection connection, List<UUID> postIds) {
    return all(connection, postIds, new Occasion(release, true));
  }

  private Uni<Generated> all(SqlConnection connection, List<UUID> postIds, Occasion occasion) {
    Horizon horizon = horizon();
    return plans
        .of(connection, postIds, new DateSpan(horizon.earliest(), FOREVER))
        .map(posts -> posts.stream().map(post -> new Stretch(post, horizon.of(post))).toList())
        .chain(
            stretches ->
                regenerate(connection, stretches, occasion)
                    .call(() -> plans.generated(connection, ends(stretches), release)));
  }

  /// Those of the dates `touched` that are generated already and not over.
  public Uni<Void> touched(SqlConnection connection, List<UUID> postIds, DateSpan touched) {
    Horizon horizon = horizon();
    return plans
        .of(connection, postIds, touched)
        .map(posts -> posts.stream().flatMap(post -> touched(horizon, post, touched)).toList())
        .chain(stretches -> regenerate(connection, stretches, new Occasion(release, false)))
        .replaceWithVoid();
  }

  private Uni<Generated> regenerate(
      SqlConnection connection, List<Stretch> stretches, Occasion occasion) {
    if (stretches.isEmpty()) {
      return Uni.createFrom().item(Generated.NOTHING);
    }
    List<UUID> postIds = stretches.stream().map(Stretch::postId).toList();
    DateSpan span = stretches.stream().map(Stretch::dates).reduce(DateSpan::and).orElseThrow();
    return announced
        .of(connection, postIds, span)
        .map(
            known -> stretches.stream().map(stretch -> stretch.generated(known, occasion)).toList())
        .call(generations -> announcements.announce(connection, changes(generations)))
        .call(generations -> clockChanges.add(connection, clockChanges(generations)))
        .map(RegenerateDays::summary);
  }

  private static List<AnnouncedDay> changes(List<Generation> generations) {
    return generations.stream().flatMap(generation -> generation.changes().stream()).toList();
  }

  private static List<ClockChange> clockChanges(List<Generation> generations) {
    return generations.stream().flatMap(generation -> generation.clockChanges().stream()).toList();
  }

  private static Generated summary(List<Generation> generations) {
    return generations.stream().map(Generation::summary).reduce(Generated.NOTHING, Generated::and);
  }

  private Horizon horizon() {
    return new Horizon(settings.horizonDays(), clock.instant());
  }

  private static Stream<Stretch> touched(Horizon horizon, PlannedPost post, DateSpan touched) {
    return horizon.alreadyGenerated(post, touched).map(dates -> new Stretch(post, dates)).stream();
  }

  private static Map<UUID, LocalDate> ends(List<Stretch> stretches) {
    return stretches.stream().collect(toMap(Stretch::postId, of -> of.dates().last()));
  }
}
