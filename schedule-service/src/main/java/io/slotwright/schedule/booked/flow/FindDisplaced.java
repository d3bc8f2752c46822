package io.slotwright.schedule.booked.flow;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.booked.Displacement;
import io.slotwright.schedule.booked.UpcomingTimes;
import io.slotwright.schedule.slot.BookableSlots;
import io.slotwright.schedule.slot.PlannedPost;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.slot.flow.SlotPlans;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the bookings that lose their time by a change, whatever it is: those whose time the posts
/// offered before and do not offer afterwards.
@ApplicationScoped
public class FindDisplaced {

  private final BookedTimes booked;
  private final SlotPlans plans;
  private final InstantSource clock;

  FindDisplaced(BookedTimes booked, SlotPlans plans, InstantSource clock) {
    this.booked = booked;
    this.plans = plans;
    this.clock = clock;
  }

  /// Makes a change in the transaction of the caller, who has locked the posts.
  ///
  /// @param postIds that the change concerns
  /// @return refused as `change` refuses
  public <T> Uni<Decision<UpcomingTimes>> by(
      SqlConnection connection, List<UUID> postIds, Supplier<Uni<Decision<T>>> change) {
    return displacement(connection, postIds, change)
        .map(found -> found.map(Displacement::displaced));
  }

  /// Like [#by], with the number of bookings that keep their time.
  public <T> Uni<Decision<Displacement>> displacement(
      SqlConnection connection, List<UUID> postIds, Supplier<Uni<Decision<T>>> change) {
    return booked
        .upcoming(connection, postIds, clock.instant())
        .chain(
            times ->
                slots(connection, times)
                    .chain(
                        before ->
                            change
                                .get()
                                .chain(
                                    changed ->
                                        Decisions.whenAccepted(
                                            changed, done -> lost(connection, times, before)))));
  }

  /// Like [#by], for a change that is taken back anyway: it is not made when nothing is booked.
  public <T> Uni<Decision<UpcomingTimes>> byRehearsed(
      SqlConnection connection, List<UUID> postIds, Supplier<Uni<Decision<T>>> change) {
    return booked
        .firstUpcoming(connection, postIds, clock.instant(), 1)
        .chain(
            times -> times.isEmpty() ? Decisions.accept(times) : by(connection, postIds, change));
  }

  private Uni<Decision<Displacement>> lost(
      SqlConnection connection, List<BookedTime> times, Map<UUID, BookableSlots> before) {
    return slots(connection, times)
        .map(after -> times.stream().filter(time -> isDisplaced(time, before, after)).toList())
        .map(lost -> new Displacement(UpcomingTimes.of(lost), times.size() - lost.size()))
        .map(Decision::accept);
  }

  private static boolean isDisplaced(
      BookedTime time, Map<UUID, BookableSlots> before, Map<UUID, BookableSlots> after) {
    @Nullable BookableSlots offered = before.get(time.postId());
    @Nullable BookableSlots offers = after.get(time.postId());
    return offered != null && offers != null && time.isDisplaced(offered, offers);
  }

  /// What the posts of `times` offer, around these.
  private Uni<Map<UUID, BookableSlots>> slots(SqlConnection connection, List<BookedTime> times) {
    return times.stream()
        .map(BookedTime::occupied)
        .reduce(TimeRange::and)
        .map(
            extent ->
                plans
                    .of(
                        connection,
                        times.stream().map(BookedTime::postId).distinct().toList(),
                        anywhere(extent))
                    .map(
                        posts ->
                            posts.stream()
                                .collect(
                                    toMap(
                                        PlannedPost::postId,
                                        post -> new BookableSlots(post.plan())))))
        .orElseGet(() -> Uni.createFrom().item(Map.of()));
  }

  /// A local date lies within a day of the same date in UTC, wherever it is.
  private static DateSpan anywhere(TimeRange extent) {
    DateSpan utc = new WallClock(ZoneOffset.UTC).dates(extent);
    return new DateSpan(utc.first().minusDays(1), utc.last().plusDays(1));
  }
}
