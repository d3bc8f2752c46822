package io.slotwright.booking.index.flow;

import io.slotwright.booking.index.AvailabilityIndex;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.Change;
import io.slotwright.plumbing.feed.Follower;
import io.slotwright.plumbing.feed.Mark;
import io.slotwright.plumbing.transaction.Committed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

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
  private final Follower<Reading> follower;

  /// The state that this replica has read.
  ///
  /// @param commits how many of its own transactions had ended when the read began
  /// @param clearedAt when what is over was last forgotten
  private record Reading(AvailabilityIndex index, Mark mark, long commits, Instant clearedAt) {}

  CurrentIndex(ChangeFeed feed, IndexSettings settings, InstantSource clock, Vertx vertx) {
    this.feed = feed;
    this.settings = settings;
    this.clock = clock;
    this.follower = new Follower<>(vertx, this::read, read -> {});
  }

  /// The index with everything in it that this replica has committed, and that others had committed
  /// up to [IndexSettings#indexAge] ago. Fails with [IndexNotCurrent].
  public Uni<AvailabilityIndex> current() {
    return follower
        .last()
        .filter(this::isCurrent)
        .map(known -> Uni.createFrom().item(known.index))
        .orElseGet(this::catchUp);
  }

  /// A post as last read, however long ago: for a decision that a write proves.
  public Optional<BookablePost> glance(UUID postId) {
    return follower.last().flatMap(known -> known.index.post(postId));
  }

  /// Whether the first read has finished.
  public boolean isLoaded() {
    return follower.last().isPresent();
  }

  /// The number of posts in the index.
  int size() {
    return follower.last().map(known -> known.index.size()).orElse(0);
  }

  /// The age of the last read in seconds; not a number while nothing is loaded.
  double ageInSeconds() {
    return follower.ageInSeconds();
  }

  /// Reads what is new.
  Uni<AvailabilityIndex> follow() {
    return follower.next().map(Reading::index);
  }

  private Uni<AvailabilityIndex> catchUp() {
    return follower.next(PATIENCE).map(Reading::index).onFailure().transform(IndexNotCurrent::new);
  }

  void committed(@Observes Committed transaction) {
    commits.incrementAndGet();
  }

  private boolean isCurrent(Reading known) {
    return known.commits == commits.get() && follower.isYoungerThan(settings.indexAge());
  }

  private Uni<Reading> read(Optional<Reading> known) {
    long commitsBefore = commits.get();
    return known.isPresent() ? readOn(known.get(), commitsBefore) : load(commitsBefore);
  }

  private Uni<Reading> load(long commitsBefore) {
    AvailabilityIndex index = new AvailabilityIndex();
    Instant now = clock.instant();
    // The old index is of no use, and memory has no room for two.
    follower.forget();
    return feed.readAll(now.minus(KEPT_BACK), index::apply)
        .ifNoItem()
        .after(LONGEST_LOADING)
        .fail()
        .map(mark -> new Reading(index, mark, commitsBefore, now));
  }

  private Uni<Reading> readOn(Reading known, long commitsBefore) {
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
                    ? Uni.createFrom()
                        .item(new Reading(known.index, found.get(), commitsBefore, clearedAt))
                    : load(commitsBefore));
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
