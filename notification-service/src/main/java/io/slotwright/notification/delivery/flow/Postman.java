package io.slotwright.notification.delivery.flow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.slotwright.notification.config.NotificationSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Sends whenever it is time or there is news, one round at a time.
@ApplicationScoped
public class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class);
  private static final String NEWS = "slotwright.notification.news";

  private final SendDueMails sendDueMails;
  private final EventBus bus;
  private final Duration patience;

  /// Calls that are not answered yet; whoever makes the first one goes the round.
  private final AtomicInteger calls = new AtomicInteger();

  /// Taken while a round is under way.
  private final Semaphore underWay = new Semaphore(1);

  private volatile boolean stopping;

  Postman(SendDueMails sendDueMails, EventBus bus, NotificationSettings settings) {
    this.sendDueMails = sendDueMails;
    this.bus = bus;
    this.patience = settings.sending().timeout();
  }

  /// Something was queued and committed: do not wait for the next round. Returns at once.
  public void wake() {
    bus.publish(NEWS, "");
  }

  @ConsumeEvent(NEWS)
  Uni<Void> onNews(String nothing) {
    return call();
  }

  @Scheduled(
      every = "${slotwright.notification.sending.poll-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return call();
  }

  /// Lets the mails under way end, so that none is sent again after a restart.
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    stopping = true;
    if (!underWay.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("stopped while mails were under way");
    }
  }

  private Uni<Void> call() {
    if (stopping || calls.getAndIncrement() > 0 || !underWay.tryAcquire()) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .deferred(this::batch)
        .repeat()
        .whilst(unanswered -> unanswered > 0 && !stopping)
        .collect()
        .last()
        .onFailure()
        .invoke(this::giveUpRound)
        .onFailure()
        .recoverWithItem(0)
        .onTermination()
        .invoke(underWay::release)
        .replaceWithVoid();
  }

  /// How many calls are not answered: all of them until a batch finds nothing more.
  private Uni<Integer> batch() {
    int heard = calls.get();
    return sendDueMails.batch().map(sent -> sent > 0 ? heard : calls.addAndGet(-heard));
  }

  private void giveUpRound(Throwable failure) {
    calls.set(0);
    LOG.warnf("mails wait: %s", failure.toString());
  }
}
