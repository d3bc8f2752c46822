package io.slotwright.booking.index.flow;

import io.slotwright.booking.index.AvailabilityIndex;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.Change;
import io.slotwright.booking.index.flow.ChangeFeed.Mark;
import io.slotwright.plumbing.transaction.Committed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The index of this replica, and how it stays current: it reads what has been committed, by
/// whichever replica, since it last read. There is no other way into it, so nothing can be applied
/// in the wrong order.
@ApplicationScoped
public class CurrentIndex {

  /// A request for a time that has just passed is refused with its actual state, and an appointment
  /// that has just ended may still be too close to the next: much longer than any buffer.
  private static final Duration KEPT_BACK = Duration.ofDays(2);

  private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

  /// After so long nothing more is to be expected of a connection.
  private static final Duration LONGEST_READING = Duration.ofMinutes(1);

  /// How long a search waits for a newer read before it is refused with a request to retry.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  static final Duration LONGEST_LOADING = Duration.ofMinutes(10);

  private final ChangeFeed feed;
  private final IndexSettings settings;
  private final InstantSource clock;
  private final AtomicLong commits = new AtomicLong();
  private final SharedRuns<Known> turns;
  private volatile @Nullable Known last;

  /// The state that this replica has read.
  ///
  /// @param commits how many of its own transactions had ended when the read began
  /// @param began when the read began, by [System#nanoTime]
  private record Known(Reading reading, long commits, long began) {}

  /// @param clearedAt when what is over was last forgotten
  private record Reading(AvailabilityIndex index, Mark mark, Instant clearedAt) {}

  CurrentIndex(ChangeFeed feed, IndexSettings settings, InstantSource clock, Vertx vertx) {
    this.feed = feed;
    this.settings = settings;
    this.clock = clock;
    // Not in the context of the calling request: a read outlives it.
    Context own = vertx.getOrCreateContext();
    this.turns =
        new SharedRuns<>(
            () -> Uni.createFrom().deferred(this::read).runSubscriptionOn(own::runOnContext));
  }

  /// The index with everything in it that this replica has committed, and that others had committed
  /// up to [IndexSettings#indexAge] ago. Fails with [IndexNotCurrent].
  public Uni<AvailabilityIndex> current() {
    Known known = last;
    return known != null && isCurrent(known)
        ? Uni.createFrom().item(known.reading.index)
        : catchUp();
  }

  /// A post as last read, however long ago: for a decision that a write proves.
  public Optional<BookablePost> glance(UUID postId) {
    return Optional.ofNullable(last).flatMap(known -> known.reading.index.post(postId));
  }

  /// Whether the first read has finished.
  public boolean isLoaded() {
    return last != null;
  }

  /// The number of posts in the index.
  int size() {
    Known known = last;
    return known == null ? 0 : known.reading.index.size();
  }

  /// The age of the last read in seconds; not a number while nothing is loaded.
  double ageInSeconds() {
    Known known = last;
    return known == null ? Double.NaN : (System.nanoTime() - known.began) / 1e9;
  }

  /// Reads what is new.
  Uni<AvailabilityIndex> follow() {
    return turns.take().map(known -> known.reading.index);
  }

  private Uni<AvailabilityIndex> catchUp() {
    return follow()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .transform(IndexNotCurrent::new)
        .emitOn(contextOfCaller());
  }

  /// Continues a request in its own context.
  private static Executor contextOfCaller() {
    Context caller = Vertx.currentContext();
    return caller == null ? Runnable::run : caller::runOnContext;
  }

  void committed(@Observes Committed transaction) {
    commits.incrementAndGet();
  }

  private boolean isCurrent(Known known) {
    return known.commits == commits.get()
        && System.nanoTime() - known.began < settings.indexAge().toNanos();
  }

  private Uni<Known> read() {
    Known known = last;
    long commitsBefore = commits.get();
    long began = System.nanoTime();
    Uni<Reading> reading = known == null ? load() : readOn(known.reading);
    return reading
        .map(result -> new Known(result, commitsBefore, began))
        .invoke(result -> last = result);
  }

  private Uni<Reading> load() {
    AvailabilityIndex index = new AvailabilityIndex();
    Instant now = clock.instant();
    // The old index is of no use, and memory has no room for two.
    last = null;
    return feed.readAll(now.minus(KEPT_BACK), index::apply)
        .ifNoItem()
        .after(LONGEST_LOADING)
        .fail()
        .map(mark -> new Reading(index, mark, now));
  }

  private Uni<Reading> readOn(Reading known) {
    Instant clearedAt = clear(known);
    AtomicBoolean over = new AtomicBoolean();
    return feed.readSince(known.mark, change -> applyUnless(over, known.index, change))
        .ifNoItem()
        .after(LONGEST_READING)
        .fail()
        .onTermination()
        .invoke(() -> over.set(true))
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(new Reading(known.index, found.get(), clearedAt))
                    : load());
  }

  /// A cancelled read may still deliver rows after the next read has read them again.
  private static void applyUnless(AtomicBoolean over, AvailabilityIndex index, Change change) {
    if (!over.get()) {
      index.apply(change);
    }
  }

  private Instant clear(Reading known) {
    Instant now = clock.instant();
    if (now.isBefore(known.clearedAt.plus(BETWEEN_CLEARINGS))) {
      return known.clearedAt;
    }
    known.index.forgetBefore(now.minus(KEPT_BACK));
    return now;
  }
}
