package io.slotwright.schedule.slot.flow;

import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.schedule.slot.AnnouncedDay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Tells the other services of days, and remembers what they were told.
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

  Uni<Void> announce(SqlConnection connection, List<AnnouncedDay> days) {
    Instant now = clock.instant();
    return announced
        .store(connection, days)
        .call(
            () -> outbox.append(connection, days.stream().map(day -> day.changedAt(now)).toList()))
        .invoke(() -> metrics.announced(days.size()));
  }
}
