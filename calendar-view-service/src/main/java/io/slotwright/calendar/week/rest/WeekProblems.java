package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.CalendarsNotCurrent;
import io.slotwright.plumbing.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Reports to a client that a calendar is temporarily unknown.
class WeekProblems {

  @ServerExceptionMapper
  Response notCurrent(CalendarsNotCurrent failure, UriInfo uri) {
    return Problem.of(
            503,
            "behind",
            "Behind",
            "This calendar, or the version of it that you know, cannot be read at the moment."
                + " Retry in a second.")
        .retryAfter(Duration.ofSeconds(1))
        .answer(uri);
  }
}
