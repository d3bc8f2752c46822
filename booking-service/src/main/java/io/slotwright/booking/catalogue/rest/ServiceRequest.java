package io.slotwright.booking.catalogue.rest;

import static io.slotwright.common.time.Buffers.LONGEST_MINUTES;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.common.time.Buffers;
import io.slotwright.plumbing.input.Line;
import io.slotwright.plumbing.input.Visible;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A service as an operator writes it. Fields that only the server sets may be sent back as they
/// were read, and are ignored.
///
/// @param durationsByCarType minutes by car type; null for none
/// @param bufferBeforeMinutes how long a post is kept free before it; null for 0
/// @param bufferAfterMinutes how long a post is kept free after it; null for 0
/// @param active null for true
@Schema(
    examples =
        """
        {"name": "Seasonal tyre change", "default_duration_minutes": 40,
         "durations_by_car_type": {"passenger": 40, "suv": 55, "van": 70, "truck": 90},
         "buffer_before_minutes": 0, "buffer_after_minutes": 15}
        """)
@JsonIgnoreProperties({"id", "service_point_id", "version"})
record ServiceRequest(
    @NotNull @Visible @Size(max = 200) @Line String name,
    @NotNull @Min(1) @Max(1440) Integer defaultDurationMinutes,
    @Size(max = 50)
        @Nullable
            Map<@NotNull @Visible @Size(max = 50) @Line String, @NotNull @Min(1) @Max(1440) Integer>
            durationsByCarType,
    @Min(0) @Max(LONGEST_MINUTES) @Nullable Integer bufferBeforeMinutes,
    @Min(0) @Max(LONGEST_MINUTES) @Nullable Integer bufferAfterMinutes,
    @Nullable Boolean active) {

  Service toService(UUID id, long version, UUID servicePointId) {
    return new Service(
        id,
        version,
        servicePointId,
        name.strip(),
        defaultDurationMinutes,
        durationsByCarType == null ? Map.of() : durationsByCarType,
        new Buffers(
            requireNonNullElse(bufferBeforeMinutes, 0), requireNonNullElse(bufferAfterMinutes, 0)),
        active == null || active);
  }
}
