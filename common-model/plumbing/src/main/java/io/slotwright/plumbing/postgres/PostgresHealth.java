package io.slotwright.plumbing.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready while PostgreSQL answers. Answers from memory: a check that queried PostgreSQL would hang
/// with it.
@Readiness
@ApplicationScoped
class PostgresHealth implements HealthCheck {

  private final PostgresWatch watch;

  PostgresHealth(PostgresWatch watch) {
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("postgresql").status(!watch.isSilent());
    return watch.isSilent() ? answer.withData("reason", "no answer").build() : answer.build();
  }
}
