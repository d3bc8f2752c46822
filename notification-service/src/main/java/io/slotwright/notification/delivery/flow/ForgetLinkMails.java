package io.slotwright.notification.delivery.flow;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Deletes the mails whose links have expired, with the addresses in them.
@ApplicationScoped
public class ForgetLinkMails {

  private static final Logger LOG = Logger.getLogger(ForgetLinkMails.class);

  private final Deliveries deliveries;
  private final InstantSource clock;

  ForgetLinkMails(Deliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Scheduled(
      every = "${slotwright.notification.forget-links-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onSchedule() {
    return forget()
        .onFailure()
        .invoke(failure -> LOG.warnf("expired links wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  /// Any number of replicas may do it at once.
  public Uni<Void> forget() {
    return deliveries.forgetLinks(clock.instant());
  }
}
