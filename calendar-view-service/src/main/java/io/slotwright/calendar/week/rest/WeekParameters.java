package io.slotwright.calendar.week.rest;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The query parameters that select a week, unparsed.
class WeekParameters {

  @RestQuery("week_start")
  @Parameter(
      description = "Any date of the week; by default the current week.",
      example = "2026-11-23")
  @Nullable String weekStart;

  @RestQuery("timezone")
  @Parameter(
      description = "An IANA zone; by default the service point's own.",
      example = "Europe/Kyiv")
  @Nullable String timezone;

  @RestQuery("days")
  @Parameter(
      description = "Only the cells of these days, 0 for Monday to 6 for Sunday.",
      example = "0,1,2")
  @Nullable String days;
}
