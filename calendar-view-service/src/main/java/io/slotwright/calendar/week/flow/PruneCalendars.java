package io.slotwright.calendar.week.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.calendar.week.flow.OldRows.Aggregate;
import io.slotwright.calendar.week.flow.OldRows.Old;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Deletes what lies before the weeks that are kept, so that the tables stop growing.
@ApplicationScoped
public class PruneCalendars {

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final Duration HOLDS_STAY = Duration.ofDays(1);

  private final OldRows rows;
  private final KeptWeeks weeks;
  private final WeekSettings settings;
  private final InstantSource clock;

  PruneCalendars(OldRows rows, KeptWeeks weeks, WeekSettings settings, InstantSource clock) {
    this.rows = rows;
    this.weeks = weeks;
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("prune-calendars", Pace.every("1h", Duration.ofMinutes(2)), this::prune));
  }

  public Uni<Void> prune() {
    Instant now = clock.instant();
    Old old =
        new Old(
            weeks.oldest(),
            now.minus(HOLDS_STAY),
            now.minus(Duration.ofDays(settings.daysInTopics())));
    return walk(BEFORE_ALL, after -> rows.deleteSome(old, after))
        .chain(() -> walk(Aggregate.FIRST, after -> rows.forgetSome(old, after)));
  }

  private static <T> Uni<Void> walk(T start, Function<T, Uni<Optional<T>>> step) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(start),
            position -> step.apply(position.get()).invoke(last -> last.ifPresent(position::set)))
        .whilst(Optional::isPresent)
        .onItem()
        .ignoreAsUni();
  }
}
