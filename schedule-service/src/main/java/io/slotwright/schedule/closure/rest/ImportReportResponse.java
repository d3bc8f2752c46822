package io.slotwright.schedule.closure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.schedule.booked.rest.DisplacedBookingResponse;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.ClosurePlan.Step;
import io.slotwright.schedule.closure.FileClosures.Remark;
import io.slotwright.schedule.closure.flow.ImportClosures.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The effect of an import, done or in a dry run, in JSON.
///
/// @param from the first local date that it looked at
/// @param to the last
/// @param bookingsDisplaced the first hundred bookings that lose their time by it, by start
/// @param bookingsDisplacedCount how many there are
@Schema(
    examples =
        """
        {"dry_run": false, "from": "2026-11-20", "to": "2028-11-20",
         "closures": [
           {"uid": "independence-day@example.test", "occurrence": "2027-08-24",
            "date": "2027-08-24", "reason": "Independence Day", "outcome": "new"},
           {"uid": "independence-day@example.test", "occurrence": "2028-08-24",
            "date": "2028-08-24", "reason": "Independence Day", "outcome": "new"},
           {"uid": "lift-inspection@example.test", "occurrence": "",
            "starts_at": "2026-12-10T07:00:00Z", "ends_at": "2026-12-10T09:00:00Z",
            "reason": "Lift inspection", "outcome": "new"}],
         "skipped": [
           {"index": 2, "uid": "team-day@example.test", "line": 19,
            "code": "cancelled", "message": "The event is cancelled."}],
         "rejected": [
           {"index": 3, "uid": "christmas-eve@example.test", "line": 26,
            "code": "date-has-override",
            "message": "The service point has an override on 2026-12-24 that was not imported."}],
         "bookings_displaced": [
           {"booking_id": "0190a000-0000-7000-8000-0000000000d2",
            "post_id": "0190a000-0000-7000-8000-0000000000a1",
            "starts_at": "2026-12-10T07:00:00Z", "ends_at": "2026-12-10T08:00:00Z"}],
         "bookings_displaced_count": 1}
        """)
record ImportReportResponse(
    boolean dryRun,
    LocalDate from,
    LocalDate to,
    List<ClosureResponse> closures,
    List<RemarkResponse> skipped,
    List<RemarkResponse> rejected,
    List<DisplacedBookingResponse> bookingsDisplaced,
    long bookingsDisplacedCount) {

  /// @param index of the event among those of the file, from 0
  /// @param line of the file, from 1
  @Schema(name = "ImportRemark")
  record RemarkResponse(
      @Schema(nullable = true, description = "Null for what is not an event")
          @Nullable Integer index,
      @Schema(nullable = true) @Nullable String uid,
      int line,
      String code,
      String message) {

    static RemarkResponse of(Remark remark) {
      return new RemarkResponse(
          remark.index(), remark.uid(), remark.line(), remark.code(), remark.message());
    }
  }

  /// A closed date has `date`, a time taken out has `starts_at` and `ends_at`.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClosureResponse(
      String uid,
      String occurrence,
      @Schema(nullable = true) @Nullable LocalDate date,
      @Schema(nullable = true) @Nullable Instant startsAt,
      @Schema(nullable = true) @Nullable Instant endsAt,
      @Schema(nullable = true) @Nullable String reason,
      String outcome) {

    static ClosureResponse of(Step step) {
      String outcome = step.outcome().word();
      return switch (step.closure()) {
        case ClosedDate(var source, var date, var reason) ->
            new ClosureResponse(
                source.uid(), source.occurrence(), date, null, null, reason, outcome);
        case ClosedTime(var source, var range, var reason) ->
            new ClosureResponse(
                source.uid(),
                source.occurrence(),
                null,
                range.start(),
                range.end(),
                reason,
                outcome);
      };
    }
  }

  static ImportReportResponse of(Report report) {
    return new ImportReportResponse(
        report.dryRun(),
        report.window().first(),
        report.window().last(),
        report.plan().steps().stream().map(ClosureResponse::of).toList(),
        report.plan().skipped().stream().map(RemarkResponse::of).toList(),
        report.plan().rejected().stream().map(RemarkResponse::of).toList(),
        DisplacedBookingResponse.all(report.displaced().first()),
        report.displaced().count());
  }
}
