package io.slotwright.notification.operator.flow;

import io.slotwright.notification.delivery.flow.BriefingRequest;
import io.slotwright.notification.delivery.flow.Deliveries;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.notification.mail.BriefingLetter.LostMail;
import io.slotwright.notification.mail.BriefingLetter.Occasion;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.notification.operator.flow.OperatorMails.Listener;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Queues mails to operators: one for each of their addresses.
@ApplicationScoped
class QueueBriefings {

  private final Deliveries deliveries;
  private final IdSource ids;
  private final Duration giveUpAfter;

  QueueBriefings(Deliveries deliveries, IdSource ids, SendingSettings settings) {
    this.deliveries = deliveries;
    this.ids = ids;
    this.giveUpAfter = settings.giveUpAfter();
  }

  Uni<Void> aboutNewBooking(SqlClient connection, Listener listener, Visit visit, Instant now) {
    return queue(
        connection, Occasion.NEW_BOOKING, listener, List.of(visit), List.of(), List.of(), now);
  }

  Uni<Void> digest(
      SqlClient connection,
      Listener listener,
      List<Visit> booked,
      List<Visit> displaced,
      List<LostMail> lost,
      Instant now) {
    return booked.isEmpty() && displaced.isEmpty() && lost.isEmpty()
        ? Uni.createFrom().voidItem()
        : queue(connection, Occasion.DIGEST, listener, booked, displaced, lost, now);
  }

  private Uni<Void> queue(
      SqlClient connection,
      Occasion occasion,
      Listener listener,
      List<Visit> booked,
      List<Visit> displaced,
      List<LostMail> lost,
      Instant now) {
    return deliveries.queueBriefings(
        connection,
        listener.settings().emails().stream()
            .map(
                email ->
                    new BriefingRequest(
                        ids.next(),
                        email,
                        new BriefingLetter(
                            ids.next(),
                            occasion,
                            listener.settings().locale(),
                            listener.place().organisation(),
                            listener.place().id(),
                            listener.place().name(),
                            listener.place().timezone(),
                            booked,
                            displaced,
                            lost),
                        now,
                        now.plus(giveUpAfter)))
            .toList());
  }
}
