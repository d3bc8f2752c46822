package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.legacyimport.FileError;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.Rejection;
import io.slotwright.schedule.legacyimport.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import as clients see it.
///
/// @param rejected the first rejected rows; null in lists of imports
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples =
        """
        {"import_id": "0190a000-0000-7000-8000-000000000071", "dry_run": false, "status": "done",
         "processed": 3, "created": 1, "unchanged": 1, "posts": 3, "rejected_count": 1,
         "rejected": [
           {"index": 2, "line": 5, "external_id": "sp-19", "code": "unknown-timezone",
            "message": "timezone is an IANA name, such as Europe/Kyiv.", "pointer": "/timezone"}],
         "removed": 0, "kept": 0,
         "started_at": "2026-11-20T12:00:00Z", "updated_at": "2026-11-20T12:00:01Z"}
        """)
record ImportResponse(
    UUID importId,
    boolean dryRun,
    String status,
    int processed,
    int created,
    int unchanged,
    int posts,
    int rejectedCount,
    @Nullable List<RejectionResponse> rejected,
    @Nullable StopResponse stopped,
    int removed,
    int kept,
    Instant startedAt,
    Instant updatedAt) {

  /// The place and reason at which the file became unreadable.
  record StopResponse(int index, String code, String message) {

    static @Nullable StopResponse of(@Nullable FileError error) {
      return error == null ? null : new StopResponse(error.index(), error.code(), error.message());
    }
  }

  /// A row that was not imported.
  ///
  /// @param line of the file in which the row begins, from 1; absent for JSON
  /// @param pointer into the row; null for several violations, which `violations` lists
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      examples =
          """
          {"index": 2, "line": 5, "external_id": "sp-19", "code": "unknown-timezone",
           "message": "timezone is an IANA name, such as Europe/Kyiv.", "pointer": "/timezone"}
          """)
  record RejectionResponse(
      int index,
      @Nullable Integer line,
      @Nullable String externalId,
      String code,
      String message,
      @Nullable String pointer,
      @Nullable List<Violation> violations) {

    static RejectionResponse of(Rejection rejection) {
      boolean single = rejection.violations().size() == 1;
      return new RejectionResponse(
          rejection.index(),
          rejection.line(),
          rejection.externalId(),
          rejection.code(),
          rejection.message(),
          single ? rejection.violations().getFirst().pointer() : null,
          single ? null : rejection.violations());
    }
  }

  /// @param now decides whether the import is still running
  static ImportResponse of(LegacyImport found, Instant now, @Nullable List<Rejection> rejected) {
    Tally tally = found.tally();
    return new ImportResponse(
        found.id(),
        found.dryRun(),
        found.statusAt(now).name().toLowerCase(Locale.ROOT),
        tally.processed(),
        tally.created(),
        tally.unchanged(),
        tally.posts(),
        tally.rejected(),
        rejected == null ? null : rejected.stream().map(RejectionResponse::of).toList(),
        StopResponse.of(found.error()),
        found.removed(),
        found.kept(),
        found.startedAt(),
        found.updatedAt());
  }
}
