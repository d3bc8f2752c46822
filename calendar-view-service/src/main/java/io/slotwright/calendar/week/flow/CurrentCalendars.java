package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.slotwright.plumbing.feed.Follower;
import io.slotwright.plumbing.feed.Mark;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The posts and revisions of all calendars, as this replica has last read them: it follows what
/// has been committed, by whichever replica, so that no request needs a query to learn what is
/// current.
@ApplicationScoped
public class CurrentCalendars {

  /// How old the last reading may be for a request to rely on it.
  static final Duration MOST_AGE = Duration.ofMillis(50);

  /// How long a request waits for a reading before it makes do with the last one.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// How long a reader who names a newer version waits for it.
  private static final Duration PATIENCE_OF_THE_KNOWING = Duration.ofSeconds(3);

  /// After so long nothing more is to be expected of a connection.
  static final Duration LONGEST_READING = Duration.ofMinutes(1);

  private final CalendarFeed feed;
  private final InstantSource clock;
  private final Follower<Reading> follower;
  private final List<Consumer<Set<UUID>>> listeners = new CopyOnWriteArrayList<>();

  /// @param at when it began
  private record Reading(KnownCalendars calendars, Mark mark, Instant at) {}

  CurrentCalendars(CalendarFeed feed, InstantSource clock, Vertx vertx) {
    this.feed = feed;
    this.clock = clock;
    this.follower = new Follower<>(vertx, this::read, this::tell);
  }

  /// Whether the first reading has finished.
  public boolean isLoaded() {
    return follower.last().isPresent();
  }

  /// Whether a request may rely on what is known: it is at most 50 ms old.
  public boolean isCurrent() {
    return follower.isYoungerThan(MOST_AGE);
  }

  /// Whether what is known was read after `moment`, as [System#nanoTime] has it.
  public boolean isReadAfter(long moment) {
    return follower.hasBegunAfter(moment);
  }

  /// Waits until what is known is at most 50 ms old.
  ///
  /// @return empty; when PostgreSQL cannot be read, the moment of the last reading. Fails with
  /// [CalendarsNotCurrent] when there was none
  public Uni<Optional<Instant>> staleSince() {
    return isCurrent()
        ? Uni.createFrom().item(Optional.empty())
        : follower
            .next(PATIENCE)
            .map(read -> Optional.<Instant>empty())
            .onFailure()
            .recoverWithUni(this::lastReading);
  }

  /// Waits until each of these calendars has at least the version that a reader knows, 3 s at most;
  /// then fails with [CalendarsNotCurrent].
  ///
  /// @return false when PostgreSQL has no such version
  public Uni<Boolean> reach(Map<UUID, Long> versions) {
    return hasReached(versions)
        ? Uni.createFrom().item(true)
        : catchUp().map(read -> hasReached(versions));
  }

  /// Waits for everything that has been committed before this call, 3 s at most; then fails with
  /// [CalendarsNotCurrent].
  public Uni<Void> catchUp() {
    return follower
        .next(PATIENCE_OF_THE_KNOWING)
        .replaceWithVoid()
        .onFailure()
        .transform(CalendarsNotCurrent::new);
  }

  /// The epoch of all versions; empty before the first reading.
  public String epoch() {
    return follower.last().map(known -> known.calendars.epoch()).orElse("");
  }

  /// Empty for an unknown or deleted post.
  ///
  /// @param now decides which holds have expired
  public Optional<Current> find(UUID postId, Instant now) {
    return follower.last().flatMap(known -> known.calendars.find(postId, now));
  }

  /// The posts of a service point by number; empty for an unknown service point.
  public Optional<List<Current>> findAll(UUID servicePointId, Instant now) {
    return follower.last().flatMap(known -> known.calendars.findAll(servicePointId, now));
  }

  /// The zone of a service point.
  public Optional<ZoneId> zone(UUID servicePointId) {
    return follower.last().flatMap(known -> known.calendars.zone(servicePointId));
  }

  /// Calls `listener` after each reading that found changes, with the posts that have changed, by
  /// an event or because a hold has expired. It must not block.
  public void onNews(Consumer<Set<UUID>> listener) {
    listeners.add(listener);
  }

  /// The number of calendars.
  int size() {
    return follower.last().map(known -> known.calendars.size()).orElse(0);
  }

  /// The age of the last reading in seconds; not a number before the first.
  double ageInSeconds() {
    return follower.ageInSeconds();
  }

  /// Reads what is new.
  Uni<Void> follow() {
    return follower.next().replaceWithVoid();
  }

  private boolean hasReached(Map<UUID, Long> versions) {
    return follower
        .last()
        .filter(
            known ->
                versions.entrySet().stream()
                    .allMatch(named -> known.calendars.version(named.getKey()) >= named.getValue()))
        .isPresent();
  }

  private Uni<Optional<Instant>> lastReading(Throwable failure) {
    return follower
        .last()
        .map(known -> Uni.createFrom().item(Optional.of(known.at)))
        .orElseGet(() -> Uni.createFrom().failure(new CalendarsNotCurrent(failure)));
  }

  private Uni<Reading> read(Optional<Reading> last) {
    Instant now = clock.instant();
    return last.isPresent() ? readOn(last.get(), now) : load(now);
  }

  private Uni<Reading> load(Instant now) {
    KnownCalendars calendars = new KnownCalendars();
    return feed.readAll(calendars::apply)
        .ifNoItem()
        .after(LONGEST_READING)
        .fail()
        .map(mark -> new Reading(calendars, mark, now));
  }

  /// Rows of another epoch were written unseen, before they took the place of the others: then
  /// everything is read again.
  private Uni<Reading> readOn(Reading last, Instant now) {
    String epoch = last.calendars.epoch();
    AtomicBoolean over = new AtomicBoolean();
    return feed.readSince(last.mark, news -> applyUnless(over, last.calendars, news))
        .ifNoItem()
        .after(LONGEST_READING)
        .fail()
        .onTermination()
        .invoke(() -> over.set(true))
        .map(mark -> mark.filter(valid -> last.calendars.epoch().equals(epoch)))
        .chain(
            mark ->
                mark.isPresent()
                    ? Uni.createFrom().item(new Reading(last.calendars, mark.get(), now))
                    : load(now));
  }

  /// A cancelled reading may still deliver rows after the next one has read them again.
  private static void applyUnless(AtomicBoolean over, KnownCalendars calendars, CalendarNews news) {
    if (!over.get()) {
      calendars.apply(news);
    }
  }

  private void tell(Reading reading) {
    Set<UUID> changed = reading.calendars.takeChanged(clock.instant());
    if (!changed.isEmpty()) {
      listeners.forEach(listener -> listener.accept(changed));
    }
  }
}
