package io.slotwright.schedule.slot.flow;

import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.schedule.slot.AnnouncedDay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Publishes days to the other services, and records what was published.
@ApplicationScoped
class Announcements {

  private final AnnouncedDays announced;
  private final Outbox outbox;
  private final ScheduleMetrics metrics;
  private final InstantSource clock;

  Announcements(
      AnnouncedDays announced, Outbox outbox, ScheduleMetrics metrics, InstantSource clock) {
    this.announced = announced;
    this.outbox = outbox;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// The two statements are sent one after the other: the event is serialised while PostgreSQL
  /// writes the days.
  Uni<Void> announce(SqlConnection connection, List<AnnouncedDay> days) {
    return Uni.join()
        .all(announced.store(connection, days), tell(connection, days))
        .andFailFast()
        .invoke(() -> metrics.announced(days.size()))
        .replaceWithVoid();
  }

  private Uni<Void> tell(SqlConnection connection, List<AnnouncedDay> days) {
    Instant now = clock.instant();
    return Uni.createFrom()
        .deferred(
            () -> outbox.append(connection, days.stream().map(day -> day.changedAt(now)).toList()));
  }
}
