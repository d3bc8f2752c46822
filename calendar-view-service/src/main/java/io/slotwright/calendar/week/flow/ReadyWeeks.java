package io.slotwright.calendar.week.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The weeks that this replica keeps as they go out, each at the latest revision that was asked
/// for. Concurrent requests for a revision share one drawing.
@ApplicationScoped
class ReadyWeeks {

  private static final int BYTES_OF_AN_ENTRY = 600;

  private final DrawWeek drawWeek;
  private final WeekFormat format;
  private final SharedWeeks shared;
  private final Cache<WeekName, ReadyWeek> weeks;
  private final ConcurrentMap<Wanted, Uni<Optional<ReadyWeek>>> underWay =
      new ConcurrentHashMap<>();
  private final Counter hits;
  private final Counter sharedHits;
  private final Counter misses;

  private record Wanted(WeekName name, Revision revision) {}

  ReadyWeeks(
      DrawWeek drawWeek,
      WeekFormat format,
      SharedWeeks shared,
      WeekSettings settings,
      MeterRegistry meters) {
    this.drawWeek = drawWeek;
    this.format = format;
    this.shared = shared;
    this.weeks =
        Caffeine.newBuilder()
            .maximumWeight(settings.cacheSize().asLongValue())
            .<WeekName, ReadyWeek>weigher((name, week) -> BYTES_OF_AN_ENTRY + week.bytes().size())
            .build();
    this.hits = lookups(meters, "hit");
    this.sharedHits = lookups(meters, "shared-hit");
    this.misses = lookups(meters, "miss");
  }

  /// The week, if it is kept at `revision`.
  Optional<ReadyWeek> kept(WeekName name, Revision revision) {
    ReadyWeek week = weeks.getIfPresent(name);
    if (week == null || !week.revision().equals(revision)) {
      return Optional.empty();
    }
    hits.increment();
    return Optional.of(week);
  }

  /// The week as it was last kept, however old.
  ///
  /// @param known the versions of calendars that the client knows of: nothing older is of use
  Optional<ReadyWeek> lastKept(WeekName name, Map<UUID, Long> known) {
    return Optional.ofNullable(weeks.getIfPresent(name))
        .filter(week -> week.revision().version() >= known.getOrDefault(name.postId(), 0L));
  }

  /// The week at `revision` or a later one. Empty when the post was deleted meanwhile.
  ///
  /// @param now decides which holds have expired
  Uni<Optional<ReadyWeek>> get(WeekName name, Revision revision, Instant now) {
    return kept(name, revision)
        .map(week -> Uni.createFrom().item(Optional.of(week)))
        // Deferred, because what is under way is only removed once somebody has subscribed to it.
        .orElseGet(() -> Uni.createFrom().deferred(() -> share(new Wanted(name, revision), now)));
  }

  /// Nobody who stops waiting stops the others: a memoized Uni is not cancelled.
  private Uni<Optional<ReadyWeek>> share(Wanted wanted, Instant now) {
    return underWay.computeIfAbsent(
        wanted,
        absent ->
            find(absent, now)
                .onTermination()
                .invoke(() -> underWay.remove(absent))
                .memoize()
                .indefinitely());
  }

  private Uni<Optional<ReadyWeek>> find(Wanted wanted, Instant now) {
    return shared(wanted)
        .map(gzip -> gzip.flatMap(found -> readable(wanted, found, now)))
        .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : draw(wanted.name, now))
        .invoke(found -> found.ifPresent(week -> keep(wanted.name, week)));
  }

  /// What operators see of a week stays in this process.
  private Uni<Optional<Buffer>> shared(Wanted wanted) {
    return wanted.name.audience().isOperator()
        ? Uni.createFrom().item(Optional.empty())
        : shared.find(wanted.name, wanted.revision);
  }

  private Optional<ReadyWeek> readable(Wanted wanted, Buffer gzip, Instant now) {
    try {
      ReadyBytes bytes = ReadyBytes.ofGzip(gzip, wanted.name.tag(wanted.revision));
      sharedHits.increment();
      return Optional.of(new ReadyWeek(wanted.revision, bytes, now));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private Uni<Optional<ReadyWeek>> draw(WeekName name, Instant now) {
    misses.increment();
    return drawWeek
        .draw(name.postId(), name.week(), name.audience(), now)
        .map(drawn -> drawn.map(week -> encode(name, week, now)))
        .invoke(drawn -> drawn.ifPresent(week -> share(name, week)));
  }

  private void share(WeekName name, ReadyWeek week) {
    if (!name.audience().isOperator()) {
      shared.put(name, week.revision(), week.bytes().gzip());
    }
  }

  private ReadyWeek encode(WeekName name, PostWeek week, Instant now) {
    Revision revision = week.revision();
    ReadyBytes bytes = ReadyBytes.of(format.encode(name, week), name.tag(revision));
    return new ReadyWeek(revision, bytes, now);
  }

  /// A reading that took long does not replace a later one.
  private void keep(WeekName name, ReadyWeek week) {
    weeks
        .asMap()
        .merge(
            name,
            week,
            (known, found) -> found.revision().isBefore(known.revision()) ? known : found);
  }

  private static Counter lookups(MeterRegistry meters, String result) {
    return Counter.builder("slotwright_weeks_lookups")
        .description("Weeks asked for, by where they were found; a miss is a drawing")
        .tag("result", result)
        .register(meters);
  }
}
