package io.slotwright.calendar.live.flow;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.slotwright.calendar.live.Farewell;
import io.slotwright.calendar.live.Since;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.flow.CurrentCalendars;
import io.slotwright.calendar.week.flow.DrawWeek;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The calendars that clients watch through this replica.
///
/// A client takes its seats first and is shown what a later look finds, so that no change falls
/// between the two. A look compares what is shown with what the replica knows, in memory, and draws
/// each outdated week once for all its viewers.
@ApplicationScoped
public class WatchedCalendars implements Viewing.Studio {

  /// Few enough that drawings leave connections to requests.
  private static final int DRAWN_AT_ONCE = 4;

  /// Before the service waits for its open responses to end.
  private static final int FIRST = 1;

  private final CurrentCalendars known;
  private final DrawWeek drawWeek;
  private final FrameEncoder encoder;
  private final WatchedWeeks weeks;
  private final Places places;
  private final LiveMetrics metrics;
  private final InstantSource clock;

  private final Set<Viewing> viewings = ConcurrentHashMap.newKeySet();
  /// When news was heard of each post, as [System#nanoTime] has it.
  private final Map<UUID, Long> news = new ConcurrentHashMap<>();

  private volatile Runnable wake = () -> {};
  private volatile long begun;
  private volatile long ended;

  WatchedCalendars(
      CurrentCalendars known,
      DrawWeek drawWeek,
      FrameEncoder encoder,
      WatchedWeeks weeks,
      Places places,
      LiveMetrics metrics,
      InstantSource clock) {
    this.known = known;
    this.drawWeek = drawWeek;
    this.encoder = encoder;
    this.weeks = weeks;
    this.places = places;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// Seats a client. Whatever happens, [#leave] must follow when its connection ends.
  ///
  /// @return empty when there is no such post or service point
  public Optional<Viewing> open(Visit visit, Client client) {
    return posts(visit).map(posts -> seat(posts, new Viewing(visit, client, this)));
  }

  public void leave(Viewing viewing) {
    viewing.end();
    if (viewings.remove(viewing)) {
      List<Seat> seats = viewing.seats();
      places.count(viewing.client().address(), -seats.size());
      seats.forEach(seat -> weeks.leave(seat, viewing, nanos()));
    }
  }

  /// @param wakeUp makes a look begin soon
  void start(Runnable wakeUp) {
    wake = wakeUp;
    metrics.follow(viewings::size);
    known.onNews(this::hear);
  }

  void stop(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent stopping) {
    viewings.forEach(viewing -> part(viewing, Farewell.STOPPING));
  }

  /// Shows every watched calendar as it is now.
  Uni<Void> look() {
    viewings.stream().filter(Viewing::isStalled).forEach(this::giveUp);
    viewings.forEach(Viewing::breathe);
    Map<UUID, Long> told = Map.copyOf(news);
    told.forEach(news::remove);
    long number = begun + 1;
    begun = number;
    Instant now = clock.instant();
    seatAll(number - 1, now);
    return Multi.createFrom()
        .iterable(outdated(told.keySet(), now))
        .onItem()
        .transformToUni(week -> draw(week, told.get(week.key().postId()), now))
        .collectFailures()
        .merge(DRAWN_AT_ONCE)
        .collect()
        .last()
        .replaceWithVoid()
        .onTermination()
        .invoke(() -> join(number));
  }

  @Override
  public long lastLook() {
    return ended;
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public boolean lacks(UUID postId, Since version, long moment) {
    return known.isReadAfter(moment)
        && known
            .find(postId, clock.instant())
            .map(Current::revision)
            .filter(version::isAheadOf)
            .isPresent();
  }

  @Override
  public void sent(Message message) {
    metrics.sent(message);
  }

  private Optional<List<UUID>> posts(Visit visit) {
    Instant now = clock.instant();
    return visit
        .servicePointId()
        .map(point -> known.findAll(point, now).map(WatchedCalendars::ids))
        .orElseGet(() -> Optional.of(visit.posts()).filter(posts -> exist(posts, now)))
        .map(
            all ->
                visit.posts().isEmpty()
                    ? all
                    : visit.posts().stream().filter(all::contains).toList())
        .filter(posts -> posts.size() >= visit.posts().size());
  }

  private boolean exist(List<UUID> posts, Instant now) {
    return posts.stream().allMatch(post -> known.find(post, now).isPresent());
  }

  private static List<UUID> ids(List<Current> posts) {
    return posts.stream().map(current -> current.post().id()).toList();
  }

  private Viewing seat(List<UUID> posts, Viewing viewing) {
    posts.forEach(viewing::add);
    viewings.add(viewing);
    if (!places.count(viewing.client().address(), posts.size())) {
      part(viewing, Farewell.FULL);
    }
    wake.run();
    return viewing;
  }

  /// Posts that nobody watches need no look. A week that is watched from now on needs no news: the
  /// next look draws it.
  private void hear(Set<UUID> changed) {
    List<UUID> watched =
        weeks.watched().map(week -> week.key().postId()).filter(changed::contains).toList();
    if (!watched.isEmpty()) {
      long heard = nanos();
      watched.forEach(post -> news.putIfAbsent(post, heard));
      wake.run();
    }
  }

  private void giveUp(Viewing viewing) {
    metrics.tooSlow();
    part(viewing, Farewell.TOO_SLOW);
  }

  private void part(Viewing viewing, Farewell why) {
    if (viewing.end()) {
      leave(viewing);
      viewing.sayGoodbye(why);
    }
  }

  /// Gives every viewer the seats that it should have now: a week may have ended, a post may have
  /// been added, deleted or moved to another zone.
  ///
  /// @param look the last look that may have begun too early for those who change their seats
  private void seatAll(long look, Instant now) {
    weeks.forget(nanos());
    Map<UUID, List<UUID>> postsByPoint = new HashMap<>();
    for (Viewing viewing : viewings) {
      addPosts(viewing, postsByPoint, now);
      viewing.seats().forEach(seat -> seat(seat, viewing, look, now));
    }
  }

  private void addPosts(Viewing viewing, Map<UUID, List<UUID>> postsByPoint, Instant now) {
    if (viewing.visit().followsPoint()) {
      UUID point = viewing.visit().servicePointId().orElseThrow();
      List<UUID> posts =
          postsByPoint.computeIfAbsent(
              point, id -> known.findAll(id, now).map(WatchedCalendars::ids).orElse(List.of()));
      posts.stream()
          .filter(post -> !viewing.watches(post))
          .forEach(
              post -> {
                viewing.add(post);
                places.count(viewing.client().address(), 1);
              });
    }
  }

  private void seat(Seat seat, Viewing viewing, long look, Instant now) {
    Optional<Current> current = known.find(seat.postId(), now);
    if (current.isEmpty()) {
      part(viewing, Farewell.GONE);
      return;
    }
    WatchedWeek.Key key = seat.key(current.get().post(), now);
    if (!weeks.turn(seat, viewing, key, look, nanos())) {
      part(viewing, Farewell.FULL);
    }
  }

  private List<WatchedWeek> outdated(Set<UUID> told, Instant now) {
    return weeks
        .watched()
        .filter(week -> isOutdated(week, told.contains(week.key().postId()), now))
        .toList();
  }

  private boolean isOutdated(WatchedWeek week, boolean told, Instant now) {
    return known
        .find(week.key().postId(), now)
        .map(Current::revision)
        .filter(week::isOutdated)
        .filter(revision -> !week.awaitsNews(revision, told, nanos()))
        .isPresent();
  }

  /// A post that has gone meanwhile is found gone by the next look.
  ///
  /// @param heard when there was news of it; null without news
  private Uni<Optional<PostWeek>> draw(WatchedWeek week, @Nullable Long heard, Instant now) {
    UUID post = week.key().postId();
    return drawWeek
        .draw(post, week.key().week(), Audience.PUBLIC, now)
        .invoke(drawn -> drawn.ifPresent(found -> show(week, found, heard)))
        .onFailure()
        .invoke(
            failure -> {
              week.failed();
              news.putIfAbsent(post, heard == null ? nanos() : heard);
            });
  }

  private void show(WatchedWeek week, PostWeek drawn, @Nullable Long heard) {
    if (week.show(drawn, encoder)) {
      metrics.gap();
    }
    if (heard != null) {
      metrics.pushed(nanos() - heard);
    }
  }

  /// Those who came before this look began may be shown what it found, where it could be drawn.
  private void join(long number) {
    ended = number;
    for (Viewing viewing : viewings) {
      viewing.seats().stream().filter(seat -> !viewing.hasJoined(seat)).forEach(viewing::wake);
    }
  }
}
