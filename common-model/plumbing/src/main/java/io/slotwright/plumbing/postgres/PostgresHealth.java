package io.slotwright.plumbing.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready while PostgreSQL answers, unless the service goes on without it. Answers from memory: a
/// check that queried PostgreSQL would hang with it.
@Readiness
@ApplicationScoped
class PostgresHealth implements HealthCheck {

  private final PostgresWatch watch;
  private final PostgresSettings settings;

  PostgresHealth(PostgresWatch watch, PostgresSettings settings) {
    this.watch = watch;
    this.settings = settings;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("postgresql")
            .status(!watch.isSilent() || !settings.neededForReadiness());
    return watch.isSilent() ? answer.withData("reason", "no answer").build() : answer.build();
  }
}
