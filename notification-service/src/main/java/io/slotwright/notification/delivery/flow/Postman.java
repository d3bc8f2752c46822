package io.slotwright.notification.delivery.flow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.slotwright.notification.config.NotificationSettings;
import io.slotwright.notification.config.NotificationSettings.Sending;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Sends whenever it is time or there is news, one round at a time.
@ApplicationScoped
public class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class);
  private static final String NEWS = "slotwright.notification.news";

  private final Rounds rounds;
  private final EventBus bus;
  private final Sending settings;

  Postman(SendDueMails sendDueMails, EventBus bus, NotificationSettings settings) {
    this.rounds = new Rounds(sendDueMails::batch);
    this.bus = bus;
    this.settings = settings.sending();
  }

  /// Refuses settings under which two replicas would send the same mail.
  void start(@Observes StartupEvent startup) {
    if (settings.lease().compareTo(settings.timeout().multipliedBy(2)) < 0) {
      throw new IllegalStateException(
          "slotwright.notification.sending.lease must be at least twice the timeout");
    }
  }

  /// Something was queued and committed: do not wait for the next round. Returns at once.
  public void wake() {
    bus.publish(NEWS, "");
  }

  @ConsumeEvent(NEWS)
  Uni<Void> onNews(String nothing) {
    return goRound();
  }

  @Scheduled(
      every = "${slotwright.notification.sending.poll-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return goRound();
  }

  /// Lets the mails under way end, so that none is sent again after a restart.
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    if (!rounds.stop(settings.timeout())) {
      LOG.warn("stopped while mails were under way");
    }
  }

  private Uni<Void> goRound() {
    return rounds
        .request()
        .onFailure()
        .invoke(failure -> LOG.warnf("mails wait: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }
}
