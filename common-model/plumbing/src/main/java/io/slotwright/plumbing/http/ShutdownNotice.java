package io.slotwright.plumbing.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Gives notice before a replica stops: it is not ready any more, but goes on for a while as if
/// nothing had happened, so that whoever distributes requests stops sending them here first.
@Readiness
@ApplicationScoped
class ShutdownNotice implements HealthCheck {

  /// Before connections are told to go elsewhere and requests are refused.
  private static final int BEFORE_ALL = 0;

  private final Duration notice;

  private volatile boolean given;

  ShutdownNotice(@ConfigProperty(name = "slotwright.shutdown.notice") Duration notice) {
    this.notice = notice;
  }

  void give(@Observes @Priority(BEFORE_ALL) ShutdownDelayInitiatedEvent stopping)
      throws InterruptedException {
    given = true;
    Thread.sleep(notice);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("stays").status(!given).build();
  }
}
