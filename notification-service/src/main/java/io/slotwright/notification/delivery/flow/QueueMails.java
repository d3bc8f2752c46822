package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MailPolicy;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Queues the mails that events request.
@ApplicationScoped
public class QueueMails {

  private final Deliveries deliveries;
  private final IdSource ids;
  private final InstantSource clock;
  private final Duration giveUpAfter;
  private final MailCounts counts;
  private final DeliveryMetrics metrics;

  QueueMails(
      Deliveries deliveries,
      MailCounts counts,
      DeliveryMetrics metrics,
      IdSource ids,
      InstantSource clock,
      SendingSettings settings) {
    this.deliveries = deliveries;
    this.counts = counts;
    this.metrics = metrics;
    this.ids = ids;
    this.clock = clock;
    this.giveUpAfter = settings.giveUpAfter();
  }

  /// Safe to repeat: an event already consumed queues nothing.
  public Uni<Void> askedForBy(SqlClient connection, List<BookingChanged> events) {
    Instant now = clock.instant();
    List<MailRequest> requests = events.stream().flatMap(event -> request(event, now)).toList();
    return requests.isEmpty()
        ? Uni.createFrom().voidItem()
        : deliveries.queue(connection, requests).invoke(metrics::countSkipped).replaceWithVoid();
  }

  /// Safe to repeat, as [#askedForBy]. booking-service enforces their limits.
  public Uni<Void> withLinks(SqlClient connection, List<MyBookingsLinkRequested> events) {
    Instant now = clock.instant();
    return queue(
        connection,
        events.stream()
            .map(event -> request(new MailTopic.OfLink(event), List.of(), now))
            .toList());
  }

  /// Safe to repeat, as [#askedForBy].
  public Uni<Void> forConfirmations(SqlClient connection, List<GuestConfirmationRequested> events) {
    Instant now = clock.instant();
    return queue(
        connection,
        events.stream()
            .map(event -> request(new MailTopic.OfConfirmation(event), counts.of(event), now))
            .toList());
  }

  private Uni<Void> queue(SqlClient connection, List<LinkMailRequest> requests) {
    return deliveries
        .queueLinks(connection, requests)
        .invoke(metrics::countSkipped)
        .replaceWithVoid();
  }

  private LinkMailRequest request(MailTopic.Passing topic, List<MailCount> counted, Instant now) {
    Instant givenUp = now.plus(giveUpAfter);
    Instant expired = topic.expiresAt();
    return new LinkMailRequest(
        ids.next(), topic, counted, now, givenUp.isBefore(expired) ? givenUp : expired);
  }

  private Stream<MailRequest> request(BookingChanged event, Instant now) {
    return MailPolicy.mailFor(event).stream().map(kind -> request(kind, event, now));
  }

  private MailRequest request(MailKind kind, BookingChanged event, Instant now) {
    return new MailRequest(ids.next(), kind, event, counts.of(event), now, now.plus(giveUpAfter));
  }
}
