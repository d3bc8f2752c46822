package io.slotwright.booking.index.rest;

import io.slotwright.booking.index.flow.CurrentIndex;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready as soon as the availability index is loaded.
@Readiness
@ApplicationScoped
class IndexIsLoaded implements HealthCheck {

  private final CurrentIndex index;

  IndexIsLoaded(CurrentIndex index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("availability index").status(index.isLoaded()).build();
  }
}
