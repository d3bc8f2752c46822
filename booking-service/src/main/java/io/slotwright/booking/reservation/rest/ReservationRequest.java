package io.slotwright.booking.reservation.rest;

import io.slotwright.plumbing.input.Line;
import io.slotwright.plumbing.input.SupportedTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The time to hold.
@Schema(
    examples =
        """
        {"post_id": "0190a000-0000-7000-8000-00000000000b", "starts_at": "2026-11-23T07:00:00Z",
         "service_ids": ["0190a000-0000-7000-8000-00000000000d"], "car_type": "suv"}
        """)
public record ReservationRequest(
    @NotNull UUID postId,
    @NotNull @SupportedTime Instant startsAt,
    @Size(max = 20) @Nullable List<@NotNull UUID> serviceIds,
    @Size(max = 50) @Line @Nullable String carType) {}
