package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.CurrentCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready as soon as the versions of all calendars are loaded.
@Readiness
@ApplicationScoped
class CalendarsAreLoaded implements HealthCheck {

  private final CurrentCalendars calendars;

  CalendarsAreLoaded(CurrentCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("calendars").status(calendars.isLoaded()).build();
  }
}
