package io.slotwright.calendar.telemetry.rest;

import io.slotwright.calendar.telemetry.PageFailure;
import io.slotwright.calendar.telemetry.PageReport;
import io.slotwright.calendar.telemetry.PageReport.Failed;
import io.slotwright.calendar.telemetry.PageReport.Measured;
import io.slotwright.calendar.telemetry.WebPage;
import io.slotwright.calendar.telemetry.WebVital;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a browser tells about one page. There is no field for free text, so that nothing about a
/// person can be told.
///
/// @param page the name of the page; one that is not known counts as `other`
/// @param vitals null for none
/// @param failures null for none
@Schema(
    examples =
        """
        {"page": "week", "vitals": [{"name": "LCP", "value": 1430}, {"name": "CLS", "value": 20}],
         "failures": [{"kind": "render", "error": "TypeError", "place": "WeekGrid-b1c2.js:1:4711"}]}
        """)
record ReportRequest(
    @NotNull @Pattern(regexp = "[a-z-]{1,40}") String page,
    @Size(max = 20) @Nullable List<@NotNull @Valid VitalRequest> vitals,
    @Size(max = 20) @Nullable List<@NotNull @Valid FailureRequest> failures) {

  /// @param value in milliseconds; of CLS in thousandths
  record VitalRequest(
      @NotNull @Pattern(regexp = "CLS|FCP|INP|LCP|TTFB") String name,
      @NotNull @Min(0) @Max(3_600_000) Integer value) {

    Measured toMeasured() {
      return new Measured(WebVital.valueOf(name), value);
    }
  }

  /// @param error the name of the error's class
  /// @param place a file of the program, line and column; null if the browser does not say
  record FailureRequest(
      @NotNull @Pattern(regexp = "render|chunk|response|script") String kind,
      @NotNull @Pattern(regexp = "[A-Za-z]{1,40}") String error,
      @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}(:[0-9]{1,7}){0,2}") @Nullable String place) {

    Failed toFailed() {
      return new Failed(PageFailure.valueOf(kind.toUpperCase(Locale.ROOT)), error, place);
    }
  }

  PageReport toReport() {
    return new PageReport(
        WebPage.of(page),
        vitals == null ? List.of() : vitals.stream().map(VitalRequest::toMeasured).toList(),
        failures == null ? List.of() : failures.stream().map(FailureRequest::toFailed).toList());
  }
}
