package io.slotwright.notification.reminder.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The reminders to wait for. What is sent or given up is none of them.
public interface PendingReminders {

  /// When the next one is due, or was; empty when there is none.
  Uni<Optional<Instant>> nextDue();

  /// Those that are due, longest due first. No other replica gets them before the transaction ends.
  Uni<List<DueReminder>> takeDue(SqlClient connection, Instant now, int atMost);

  /// The `minutesBefore` of the pending reminders, by booking.
  Uni<Map<UUID, Set<Integer>>> of(SqlClient connection, List<UUID> bookings);

  /// Replaces all reminders of `bookings`.
  Uni<Void> replace(SqlClient connection, List<UUID> bookings, List<PendingReminder> reminders);

  /// Removes reminders.
  Uni<Void> remove(SqlClient connection, List<DueReminder> reminders);

  /// Sets when reminders are due.
  Uni<Void> postpone(SqlClient connection, List<PendingReminder> reminders);
}
