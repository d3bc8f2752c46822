package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.CalendarChange;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.flow.CurrentCalendars;
import io.slotwright.calendar.week.flow.DrawWeek;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The calendars that clients watch through this replica.
///
/// It polls the database, because each replica consumes only part of the events: one small query
/// covers all watched posts, however many clients watch them.
@ApplicationScoped
public class WatchedCalendars {

  private final CurrentCalendars calendars;
  private final DrawWeek drawWeek;
  private final InstantSource clock;
  private final ConcurrentMap<UUID, Watch> watches = new ConcurrentHashMap<>();

  /// @param seen the current week, as last sent to the watchers
  private record Watch(PostWeek seen, Set<Watcher> watchers) {}

  WatchedCalendars(CurrentCalendars calendars, DrawWeek drawWeek, InstantSource clock) {
    this.calendars = calendars;
    this.drawWeek = drawWeek;
    this.clock = clock;
  }

  /// The current week of a post, for [#watch]; empty when there is no such post.
  public Uni<Optional<PostWeek>> read(UUID postId) {
    Instant now = clock.instant();
    return calendars
        .staleSince()
        .map(stale -> calendars.find(postId, now).map(Current::post))
        .chain(post -> drawIfPresent(post, now));
  }

  /// Sends `watcher` every change since `known` was read, until it leaves.
  public void watch(PostWeek known, Watcher watcher) {
    watches.compute(
        known.post().id(),
        (id, watch) -> watch == null ? alone(known, watcher) : join(watch, known, watcher));
  }

  public void leave(UUID postId, Watcher watcher) {
    watches.computeIfPresent(
        postId,
        (id, watch) -> {
          watch.watchers.remove(watcher);
          return watch.watchers.isEmpty() ? null : watch;
        });
  }

  /// Checks every watched calendar once and sends the changes to its watchers.
  public Uni<Void> look() {
    if (watches.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Instant now = clock.instant();
    return Multi.createFrom()
        .iterable(changed(now))
        .onItem()
        .transformToUniAndConcatenate(watch -> drawCurrentWeek(watch.seen.post(), now))
        .invoke(drawn -> drawn.ifPresent(this::tell))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Watch alone(PostWeek known, Watcher watcher) {
    Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    watchers.add(watcher);
    return new Watch(known, watchers);
  }

  /// Sends the new watcher what the others were sent between its reading and now.
  private static Watch join(Watch watch, PostWeek known, Watcher watcher) {
    watch.watchers.add(watcher);
    if (!known.revision().equals(watch.seen.revision())) {
      watcher.tell(CalendarChange.between(known, watch.seen));
    }
    return watch;
  }

  /// A deleted post has no revision; there are no changes to send.
  private List<Watch> changed(Instant now) {
    return watches.values().stream()
        .filter(
            watch ->
                calendars
                    .find(watch.seen.post().id(), now)
                    .filter(current -> !current.revision().equals(watch.seen.revision()))
                    .isPresent())
        .toList();
  }

  private void tell(PostWeek now) {
    watches.computeIfPresent(
        now.post().id(),
        (id, watch) -> {
          CalendarChange change = CalendarChange.between(watch.seen, now);
          watch.watchers.forEach(watcher -> watcher.tell(change));
          return new Watch(now, watch.watchers);
        });
  }

  private Uni<Optional<PostWeek>> drawIfPresent(Optional<Post> post, Instant now) {
    return post.isPresent()
        ? drawCurrentWeek(post.get(), now)
        : Uni.createFrom().item(Optional.empty());
  }

  private Uni<Optional<PostWeek>> drawCurrentWeek(Post post, Instant now) {
    return drawWeek.draw(post.id(), Week.containing(now, post.timezone()), now);
  }
}
