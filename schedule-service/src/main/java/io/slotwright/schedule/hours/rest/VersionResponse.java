package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.hours.DateOverride.SpecialHours;
import io.slotwright.schedule.hours.PostHours;
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
record VersionResponse(long version, String change, Instant createdAt) {

  static VersionResponse of(HoursVersion version) {
    return new VersionResponse(version.version(), version.change().word(), version.createdAt());
  }

  /// The hours in force at a version.
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
