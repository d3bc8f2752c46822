package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.version.HoursVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version in the history of a post, as clients see it.
///
/// @param change what made it, such as `override-set`
@Schema(
    examples =
        """
        {"version": 13, "change": "draft-published", "created_at": "2026-11-20T12:05:00Z"}
        """)
record VersionResponse(long version, String change, Instant createdAt) {

  static VersionResponse of(HoursVersion version) {
    return new VersionResponse(version.version(), version.change().word(), version.createdAt());
  }

  /// The hours in force at a version.
  @Schema(
      examples =
          """
          {"post_id": "0190a000-0000-7000-8000-0000000000a1", "version": 13,
           "weekly_slots": [{"weekday": 0, "start": "09:00", "end": "18:00"},
                            {"weekday": 1, "start": "09:00", "end": "18:00"},
                            {"weekday": 2, "start": "09:00", "end": "18:00"},
                            {"weekday": 3, "start": "09:00", "end": "18:00"},
                            {"weekday": 4, "start": "09:00", "end": "18:00"},
                            {"weekday": 5, "start": "10:00", "end": "15:00"}],
           "overrides": [
             {"date": "2026-11-25",
              "windows": [{"start": "09:00", "end": "18:00"}, {"start": "18:00", "end": "19:00"}],
              "reason": null},
             {"date": "2026-12-24", "windows": [{"start": "10:00", "end": "14:00"}],
              "reason": "holiday"}],
           "blocks": [
             {"id": "0190a000-0000-7000-8000-000000000091", "starts_at": "2026-11-24T10:00:00Z",
              "ends_at": "2026-11-24T11:00:00Z", "reason": "lift repair"},
             {"id": "0190a000-0000-7000-8000-000000000092", "starts_at": "2026-11-25T10:00:00Z",
              "ends_at": "2026-11-25T11:00:00Z"}]}
          """)
  record Content(
      UUID postId,
      long version,
      List<WeeklyClockWindow> weeklySlots,
      List<Special> overrides,
      List<BlockResponse> blocks) {

    static Content of(UUID postId, long version, PostHours hours) {
      return new Content(
          postId,
          version,
          hours.weekly().slots().stream().map(WeeklyClockWindow::of).toList(),
          hours.overrides().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(override -> Special.of(override.getKey(), override.getValue()))
              .toList(),
          hours.blocks().stream().map(BlockResponse::of).toList());
    }
  }

  /// The hours of one date.
  record Special(
      LocalDate date, List<ClockWindow> windows, @Schema(nullable = true) @Nullable String reason) {

    static Special of(LocalDate date, SpecialHours hours) {
      return new Special(
          date, hours.windows().stream().map(ClockWindow::of).toList(), hours.reason());
    }
  }
}
