package io.slotwright.booking.reservation.rest;

import io.slotwright.booking.catalogue.rest.InputPatterns;
import io.slotwright.booking.search.rest.WithinReach;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to hold.
@Schema(
    examples =
        """
        {"post_id": "0190a000-0000-7000-8000-00000000000b", "starts_at": "2026-11-23T07:00:00Z",
         "service_ids": ["0190a000-0000-7000-8000-00000000000d"], "car_type": "suv"}
        """)
public record ReservationRequest(
    @NotNull UUID postId,
    @NotNull @WithinReach Instant startsAt,
    @Size(max = 20) @Nullable List<@NotNull UUID> serviceIds,
    @Size(max = 50) @Pattern(regexp = InputPatterns.LINE, message = InputPatterns.LINE_MESSAGE)
        @Nullable String carType) {}
