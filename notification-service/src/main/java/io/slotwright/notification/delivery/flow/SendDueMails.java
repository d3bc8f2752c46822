package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.flow.SendingSettings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Sends due mails in batches.
///
/// Any number of these may run in parallel, in one process or several: a delivery is claimed before
/// it is sent, and others skip claimed ones.
@ApplicationScoped
public class SendDueMails {

  private final Deliveries deliveries;
  private final AttemptDelivery attempt;
  private final InstantSource clock;
  private final SendingSettings settings;

  SendDueMails(
      Deliveries deliveries,
      AttemptDelivery attempt,
      InstantSource clock,
      SendingSettings settings) {
    this.deliveries = deliveries;
    this.attempt = attempt;
    this.clock = clock;
    this.settings = settings;
  }

  /// The number of attempts: 0 when nothing is due.
  public Uni<Integer> batch() {
    return deliveries
        .claim(settings.batchSize(), clock.instant(), settings.lease())
        .call(this::tryAll)
        .map(List::size);
  }

  private Uni<Void> tryAll(List<Claim> claims) {
    return Multi.createFrom()
        .iterable(claims)
        .onItem()
        .transformToUni(attempt::make)
        .merge(settings.batchSize())
        .collect()
        .last()
        .replaceWithVoid();
  }
}
