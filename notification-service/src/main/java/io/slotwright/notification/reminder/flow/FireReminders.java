package io.slotwright.notification.reminder.flow;

import io.slotwright.notification.delivery.flow.Deliveries;
import io.slotwright.notification.delivery.flow.ReminderRequest;
import io.slotwright.notification.reminder.ReminderDecision;
import io.slotwright.notification.reminder.ReminderDecision.Send;
import io.slotwright.notification.reminder.ReminderDecision.Skip;
import io.slotwright.notification.reminder.ReminderDecision.Wait;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Queues the mails of due reminders, in the transaction that ends these.
///
/// Any number of these may run in parallel, in one process or several: each takes other reminders,
/// and a mail is queued once.
@ApplicationScoped
public class FireReminders {

  static final int BATCH = 200;

  private final PendingReminders reminders;
  private final Deliveries deliveries;
  private final ReminderMails mails;
  private final Transactions transactions;
  private final ReminderMetrics metrics;
  private final InstantSource clock;

  FireReminders(
      PendingReminders reminders,
      Deliveries deliveries,
      ReminderMails mails,
      Transactions transactions,
      ReminderMetrics metrics,
      InstantSource clock) {
    this.reminders = reminders;
    this.deliveries = deliveries;
    this.mails = mails;
    this.transactions = transactions;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// The number of reminders that were due; without any, it is one query.
  public Uni<Integer> batch() {
    Instant now = clock.instant();
    return reminders
        .nextDue()
        .invoke(next -> metrics.oldestDueFor(late(next, now)))
        .chain(next -> next.filter(due -> !due.isAfter(now)).isPresent() ? fire(now) : none());
  }

  private static Duration late(Optional<Instant> next, Instant now) {
    return next.map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
  }

  private static Uni<Integer> none() {
    return Uni.createFrom().item(0);
  }

  private Uni<Integer> fire(Instant now) {
    return transactions
        .run(
            connection ->
                reminders
                    .takeDue(connection, now, BATCH)
                    .map(due -> due.stream().map(each -> decide(each, now)).toList())
                    .call(decided -> carryOut(connection, decided, now)))
        .invoke(decided -> decided.forEach(this::count))
        .map(List::size);
  }

  private static Decided decide(DueReminder due, Instant now) {
    return new Decided(due, due.plan().decide(due.booking(), due.minutesBefore(), now));
  }

  private Uni<Void> carryOut(SqlConnection connection, List<Decided> decided, Instant now) {
    List<PendingReminder> waiting = decided.stream().flatMap(Decided::waiting).toList();
    List<DueReminder> ended =
        decided.stream().filter(each -> !each.waits()).map(Decided::reminder).toList();
    List<ReminderRequest> requests =
        decided.stream().flatMap(each -> mails.of(each.reminder(), each.decision(), now)).toList();
    return deliveries
        .queueReminders(connection, requests)
        .chain(() -> reminders.remove(connection, ended))
        .chain(() -> reminders.postpone(connection, waiting));
  }

  private void count(Decided decided) {
    String kind = ReminderMails.kindOf(decided.reminder()).wireName();
    switch (decided.decision()) {
      case Send send -> metrics.count(kind, "queued");
      case Skip(String reason) -> metrics.count(kind, reason);
      case Wait wait -> metrics.count(kind, "postponed");
      case ReminderDecision.Drop drop -> metrics.count(kind, "dropped");
    }
  }

  private record Decided(DueReminder reminder, ReminderDecision decision) {

    boolean waits() {
      return decision instanceof Wait;
    }

    Stream<PendingReminder> waiting() {
      return decision instanceof Wait(Instant until)
          ? Stream.of(new PendingReminder(reminder.bookingId(), reminder.minutesBefore(), until))
          : Stream.empty();
    }
  }
}
