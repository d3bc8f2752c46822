package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.core.ContextAwareScheduler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;

/// Finds a service point, and waits for one that was created a moment ago and has not yet arrived
/// through Kafka.
@ApplicationScoped
public class AwaitPoint {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Supply supply;

  AwaitPoint(Supply supply) {
    this.supply = supply;
  }

  /// Waits for the point to arrive, a few seconds at most; empty when it has not come by then.
  public Uni<Optional<ServicePoint>> find(UUID id) {
    return find(id, PATIENCE.dividedBy(PAUSE));
  }

  private Uni<Optional<ServicePoint>> find(UUID id, long looksLeft) {
    return supply
        .point(id)
        .chain(
            found ->
                found.isPresent() || looksLeft == 0
                    ? Uni.createFrom().item(found)
                    : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .onExecutor(inContextOfCaller())
                        .by(PAUSE)
                        .chain(() -> find(id, looksLeft - 1)));
  }

  private static ScheduledExecutorService inContextOfCaller() {
    return ContextAwareScheduler.delegatingTo(Infrastructure.getDefaultWorkerPool())
        .withCurrentContext();
  }
}
