package io.slotwright.notification.reminder.flow;

import io.slotwright.notification.reminder.ReminderPlan;
import io.slotwright.notification.reminder.ReminderTimes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// When each service point reminds.
public interface ReminderPlans {

  /// The plans of those `servicePoints` that are known.
  Uni<Map<UUID, ReminderPlan>> of(SqlClient connection, List<UUID> servicePoints);

  /// Stores the times of a known service point; false when they are already stored. Locks its row.
  ///
  /// @param since when the point set them
  Uni<Boolean> save(SqlClient connection, UUID servicePoint, ReminderTimes times, Instant since);

  /// Service points whose reminders were computed by another release of the time zones' rules than
  /// this replica has. Locks their rows, and marks them as computed by this one.
  ///
  /// @param now since when their times are new
  Uni<List<UUID>> takeOutdated(SqlClient connection, Instant now, int atMost);
}
