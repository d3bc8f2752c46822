package io.slotwright.schedule.hours.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.schedule.hours.DateOverride;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A date override as clients see it.
///
/// @param reason for operators of its organisation only
record OverrideBody(
    LocalDate date,
    long version,
    List<WindowBody> windows,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "For operators of its organisation only")
        @Nullable String reason) {

  /// The request as the OpenAPI document shows it; read by [OverrideDocument].
  @Schema(name = "DateOverrideRequest")
  record Request(List<WindowBody> windows, @Nullable String reason) {}

  static OverrideBody of(DateOverride override) {
    return new OverrideBody(
        override.date(),
        override.version(),
        override.hours().windows().stream().map(WindowBody::of).toList(),
        override.hours().reason());
  }

  OverrideBody seenBy(boolean insider) {
    return insider ? this : new OverrideBody(date, version, windows, null);
  }
}
