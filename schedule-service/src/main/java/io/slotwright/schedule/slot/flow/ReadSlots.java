package io.slotwright.schedule.slot.flow;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.slot.AnnouncedPost;
import io.slotwright.schedule.slot.OfferedSlots;
import io.slotwright.schedule.slot.PlannedPost;
import io.slotwright.schedule.slot.Slot;
import io.slotwright.schedule.slot.SlotPlan;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the slots that posts offer. Published days are returned as they were published, so that
/// the past never changes; all others, however far ahead, are computed from the plan.
@ApplicationScoped
public class ReadSlots {

  private final Pool pool;
  private final SlotPlans plans;
  private final AnnouncedDays announced;
  private final InstantSource clock;

  ReadSlots(Pool pool, SlotPlans plans, AnnouncedDays announced, InstantSource clock) {
    this.pool = pool;
    this.plans = plans;
    this.announced = announced;
    this.clock = clock;
  }

  /// The slots of a post on the local dates of `span`, ascending; empty when there is no such post.
  public Uni<Optional<OfferedSlots>> of(UUID postId, DateSpan span) {
    return read(List.of(postId), span).map(posts -> posts.stream().findFirst());
  }

  /// The slots in which the posts of a service point are open at `time`, by post number; empty when
  /// there is no such service point.
  public Uni<Optional<List<OfferedSlots>>> openAt(UUID servicePointId, Instant time) {
    return plans
        .postsAt(servicePointId)
        .chain(
            posts ->
                posts.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : openAt(posts.get(), time).map(Optional::of));
  }

  private Uni<List<OfferedSlots>> openAt(List<UUID> postIds, Instant time) {
    LocalDate inGreenwich = time.atOffset(ZoneOffset.UTC).toLocalDate();
    DateSpan anywhere = new DateSpan(inGreenwich.minusDays(1), inGreenwich.plusDays(1));
    return read(postIds, anywhere)
        .map(
            posts ->
                posts.stream()
                    .map(post -> post.openAt(time))
                    .filter(OfferedSlots::hasAny)
                    .toList());
  }

  private Uni<List<OfferedSlots>> read(List<UUID> postIds, DateSpan span) {
    return announced
        .posts(pool, postIds, span)
        .chain(
            posts ->
                missing(posts, span)
                    .map(plans -> posts.stream().map(post -> slots(post, plans, span)).toList()));
  }

  /// The plans of posts whose days are not all published. Usually there are none, and reading a
  /// plan costs more than everything else.
  private Uni<Map<UUID, SlotPlan>> missing(List<AnnouncedPost> posts, DateSpan span) {
    Instant now = clock.instant();
    List<UUID> unknown =
        posts.stream()
            .filter(post -> !post.knows(span, LocalDate.ofInstant(now, post.zone())))
            .map(AnnouncedPost::postId)
            .toList();
    return unknown.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : plans
            .of(pool, unknown, span)
            .map(found -> found.stream().collect(toMap(PlannedPost::postId, PlannedPost::plan)));
  }

  private static OfferedSlots slots(AnnouncedPost post, Map<UUID, SlotPlan> plans, DateSpan span) {
    Optional<SlotPlan> plan = Optional.ofNullable(plans.get(post.postId()));
    List<Slot> slots =
        span.dates()
            .flatMap(
                date ->
                    Optional.ofNullable(post.days().get(date))
                        .or(() -> plan.map(known -> known.on(date)))
                        .stream())
            .flatMap(day -> day.slots().stream())
            .toList();
    return new OfferedSlots(post.postId(), post.number(), post.zone(), slots);
  }
}
