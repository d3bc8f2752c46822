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
@Schema(
    examples =
        """
        {"date": "2026-12-24", "version": 12, "windows": [{"start": "10:00", "end": "14:00"}],
         "reason": "holiday"}
        """)
record OverrideResponse(
    LocalDate date,
    long version,
    List<ClockWindow> windows,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "For operators of its organisation only")
        @Nullable String reason) {

  static OverrideResponse of(DateOverride override) {
    return new OverrideResponse(
        override.date(),
        override.version(),
        override.hours().windows().stream().map(ClockWindow::of).toList(),
        override.hours().reason());
  }

  OverrideResponse seenBy(boolean insider) {
    return insider ? this : new OverrideResponse(date, version, windows, null);
  }
}
