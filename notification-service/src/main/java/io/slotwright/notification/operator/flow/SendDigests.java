package io.slotwright.notification.operator.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.notification.erasure.flow.ErasedBookings;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.operator.DigestTime;
import io.slotwright.notification.operator.NewBookings;
import io.slotwright.notification.operator.flow.OperatorMails.Listener;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.transaction.InTurn;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Queues due digests. Any number of these may run in parallel: each takes other points. A digest
/// that was missed while this service was down is sent late, once.
@ApplicationScoped
public class SendDigests {

  private static final int BATCH = 20;

  private final OperatorMails mails;
  private final Happenings happenings;
  private final ErasedBookings erased;
  private final QueueBriefings queue;
  private final Transactions transactions;
  private final MailSchedule schedule;
  private final InstantSource clock;

  SendDigests(
      OperatorMails mails,
      Happenings happenings,
      ErasedBookings erased,
      QueueBriefings queue,
      Transactions transactions,
      MailSchedule schedule,
      InstantSource clock) {
    this.mails = mails;
    this.happenings = happenings;
    this.erased = erased;
    this.queue = queue;
    this.transactions = transactions;
    this.schedule = schedule;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.progressing("send-digests", Pace.every("10s"), this::send));
  }

  /// One batch of digests.
  public Uni<Progress> send() {
    Instant now = clock.instant();
    return transactions
        .runLong(
            connection ->
                mails.takeDue(connection, now, BATCH).call(due -> sendAll(connection, due, now)))
        .invoke(
            done -> {
              if (!done.isEmpty()) {
                schedule.wake();
              }
            })
        .map(done -> Progress.of(done.size(), BATCH));
  }

  private Uni<Void> sendAll(SqlClient connection, List<Listener> due, Instant now) {
    return due.isEmpty()
        ? Uni.createFrom().voidItem()
        : erased
            .holdOff(connection)
            .chain(() -> InTurn.each(due, listener -> send(connection, listener, now)));
  }

  private Uni<Void> send(SqlClient connection, Listener listener, Instant now) {
    return Uni.combine()
        .all()
        .unis(
            booked(connection, listener, now),
            happenings.displaced(connection, listener.place(), now),
            happenings.lost(connection, listener.place(), listener.since(), now))
        .usingConcurrencyOf(1)
        .withUni(
            (booked, displaced, lost) ->
                queue.digest(connection, listener, booked, displaced, lost, now))
        .chain(() -> mails.told(connection, listener.place().id(), now, next(listener, now)));
  }

  private Uni<List<Visit>> booked(SqlClient connection, Listener listener, Instant now) {
    return listener.settings().newBookings() == NewBookings.DIGEST
        ? happenings.booked(connection, listener.place(), listener.since(), now)
        : Uni.createFrom().item(List.of());
  }

  private static Instant next(Listener listener, Instant now) {
    return DigestTime.next(listener.settings().digestAt(), listener.place().timezone(), now);
  }
}
