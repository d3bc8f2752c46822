package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.Backoff;
import io.slotwright.notification.delivery.Destinations;
import io.slotwright.notification.delivery.Destinations.Admission;
import io.slotwright.notification.delivery.Destinations.End;
import io.slotwright.notification.delivery.Destinations.Limits;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Sends due mails: each that has ended makes room for another.
///
/// Any number of these may run in parallel, in one process or several: a delivery is claimed before
/// it is sent, and others skip claimed ones. The limits of domains are each replica's own.
@ApplicationScoped
public class SendDueMails {

  private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10));

  /// Outcomes for each mail that is sent at a time.
  private static final int MOST_RECORDED_AT_ONCE = 4;

  private final Deliveries deliveries;
  private final AttemptDelivery attempt;
  private final MailsOnTheirWay onTheirWay;
  private final Destinations destinations;
  private final InstantSource clock;
  private final SendingSettings settings;

  SendDueMails(
      Deliveries deliveries,
      AttemptDelivery attempt,
      MailsOnTheirWay onTheirWay,
      InstantSource clock,
      SendingSettings settings) {
    this.deliveries = deliveries;
    this.attempt = attempt;
    this.onTheirWay = onTheirWay;
    this.destinations = new Destinations(limits(settings));
    this.clock = clock;
    this.settings = settings;
  }

  private static Limits limits(SendingSettings settings) {
    return new Limits(
        settings.batchSize(),
        settings.lateAnswers(),
        settings.toOneDomain(),
        settings.toOneDomainPerMinute() / 60.0,
        settings.promptly(),
        PAUSES);
  }

  /// Begins to send as many as there is room for, and does not wait for them.
  ///
  /// @param room runs whenever a mail has made room for others
  /// @return their number
  public Uni<Integer> begin(Runnable room) {
    Instant now = clock.instant();
    Admission admission = destinations.admission(now).atMost(unrecorded());
    return admission.atMost() == 0
        ? Uni.createFrom().item(0)
        : deliveries
            .claim(admission, now, settings.lease())
            .invoke(claims -> claims.forEach(claim -> begin(claim, room)))
            .map(List::size);
  }

  /// How many outcomes may still be waiting to be recorded: claims must not run ahead of them.
  private int unrecorded() {
    int most = settings.lateAnswers() + settings.batchSize() * MOST_RECORDED_AT_ONCE;
    return Math.max(0, most - onTheirWay.size());
  }

  private void begin(Claim claim, Runnable room) {
    Instant begun = clock.instant();
    destinations.begin(claim.domain(), begun);
    onTheirWay.add(
        attempt.make(
            claim,
            reply -> {
              end(claim.domain(), begun, reply);
              room.run();
            }),
        room);
  }

  private void end(String domain, Instant begun, ServerReply reply) {
    double dice = ThreadLocalRandom.current().nextDouble();
    destinations.end(domain, begun, end(reply), clock.instant(), dice);
  }

  private static End end(ServerReply reply) {
    return switch (reply) {
      case ServerReply.Accepted accepted -> End.ANSWERED;
      case ServerReply.Rejected rejected -> End.ANSWERED;
      case ServerReply.Withheld withheld -> End.UNKNOWN;
      // A domain that does not answer was noticed before.
      case ServerReply.Unanswered unanswered -> End.UNKNOWN;
      case ServerReply.Delayed delayed ->
          switch (delayed.trouble()) {
            case RECIPIENT -> End.ANSWERED;
            case DOMAIN -> End.REFUSED;
            case SERVER, CONNECTIONS -> End.UNKNOWN;
          };
    };
  }
}
