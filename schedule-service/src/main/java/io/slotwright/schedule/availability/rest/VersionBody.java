package io.slotwright.schedule.availability.rest;

import io.slotwright.schedule.availability.Availability;
import io.slotwright.schedule.block.rest.BlockBody;
import io.slotwright.schedule.override.DateOverride.SpecialHours;
import io.slotwright.schedule.override.rest.WindowBody;
import io.slotwright.schedule.template.rest.WeeklySlotBody;
import io.slotwright.schedule.version.AvailabilityVersion;
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
record VersionBody(long version, String change, Instant createdAt) {

  static VersionBody of(AvailabilityVersion version) {
    return new VersionBody(version.version(), version.change().word(), version.createdAt());
  }

  /// What was in force at a version.
  record Content(
      UUID postId,
      long version,
      List<WeeklySlotBody> weeklySlots,
      List<Special> overrides,
      List<BlockBody> blocks) {

    static Content of(UUID postId, long version, Availability availability) {
      return new Content(
          postId,
          version,
          availability.weekly().slots().stream().map(WeeklySlotBody::of).toList(),
          availability.overrides().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(override -> Special.of(override.getKey(), override.getValue()))
              .toList(),
          availability.blocks().stream().map(BlockBody::of).toList());
    }
  }

  /// The hours of one date.
  record Special(
      LocalDate date, List<WindowBody> windows, @Schema(nullable = true) @Nullable String reason) {

    static Special of(LocalDate date, SpecialHours hours) {
      return new Special(
          date, hours.windows().stream().map(WindowBody::of).toList(), hours.reason());
    }
  }
}
