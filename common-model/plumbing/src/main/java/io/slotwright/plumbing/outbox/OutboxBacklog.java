package io.slotwright.plumbing.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.health.BackgroundWork;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The age of the oldest unpublished event, and which replica publishes. Every replica measures it,
/// so a stopped leader is noticed.
@ApplicationScoped
class OutboxBacklog implements BackgroundWork {

  private static final Duration LAGS_AFTER = Duration.ofSeconds(10);

  /// Seconds without a successful query after which queries must be failing.
  private static final double LOOKS_FAIL_AFTER = 2.5;

  private static final String AGE_OF_OLDEST =
      """
      SELECT extract(epoch FROM clock_timestamp() - created_at)::float8 FROM outbox ORDER BY id LIMIT 1
      """;

  private final Pool pool;
  private final OutboxRelay relay;
  private volatile @Nullable Look last;

  /// @param age of the oldest row, in seconds; 0 when there was none
  /// @param at by [System#nanoTime]
  private record Look(double age, long at) {}

  OutboxBacklog(Pool pool, OutboxRelay relay, MeterRegistry meters) {
    this.pool = pool;
    this.relay = relay;
    Gauge.builder("slotwright_outbox_age_seconds", this, OutboxBacklog::ageInSeconds)
        .description("Age of the oldest event that is not published")
        .register(meters);
    for (RelayState state : RelayState.values()) {
      Gauge.builder("slotwright_outbox_relay_state", relay, now -> now.state() == state ? 1 : 0)
          .description("1 for the state in which the relay of this process is")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("outbox-backlog", Pace.every("1s"), this::look));
  }

  private Uni<Void> look() {
    long now = System.nanoTime();
    return pool.query(AGE_OF_OLDEST)
        .execute()
        .invoke(rows -> last = new Look(age(rows), now))
        .replaceWithVoid();
  }

  /// Grows while the database cannot be read, because the waiting event still waits. NaN before the
  /// first query.
  double ageInSeconds() {
    Look look = last;
    if (look == null) {
      return Double.NaN;
    }
    double since = (System.nanoTime() - look.at) / 1e9;
    return look.age > 0 && since > LOOKS_FAIL_AFTER ? look.age + since : look.age;
  }

  @Override
  public Optional<String> trouble() {
    if (ageInSeconds() > LAGS_AFTER.toSeconds()) {
      return Optional.of("outbox-stalled");
    }
    return relay.state() == RelayState.FAILING
        ? Optional.of("outbox-relay-failing")
        : Optional.empty();
  }

  private static double age(RowSet<Row> rows) {
    return rows.rowCount() == 0 ? 0 : Math.max(0.001, rows.iterator().next().getDouble(0));
  }
}
