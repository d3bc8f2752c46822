package io.slotwright.plumbing.health;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Reports background work that lags. Always up: a replica that still answers must not be taken out
/// of service for a fault that every replica shares.
@Readiness
@ApplicationScoped
class BackgroundHealth implements HealthCheck {

  private final List<BackgroundWork> works;

  BackgroundHealth(@All List<BackgroundWork> works) {
    this.works = works;
  }

  @Override
  public HealthCheckResponse call() {
    List<String> troubles =
        works.stream().map(BackgroundWork::trouble).flatMap(Optional::stream).sorted().toList();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("background work").up().withData("degraded", !troubles.isEmpty());
    return troubles.isEmpty()
        ? answer.build()
        : answer.withData("reason", String.join(", ", troubles)).build();
  }
}
