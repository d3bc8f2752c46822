package io.slotwright.booking.booking.rest;

import io.slotwright.booking.catalogue.rest.InputPatterns;
import io.slotwright.booking.search.rest.WithinReach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A booking as a customer asks for it: by a reservation and its token, or directly by the
/// fields of one.
@Schema(
    examples = {
      """
      {"reservation_id": "0190a000-0000-7000-8000-00000000000e", "reservation_token": "…",
       "customer": {"name": "Olena K.", "email": "olena@example.test", "phone": "+380501112233", "locale": "uk"}}
      """,
      """
      {"post_id": "0190a000-0000-7000-8000-00000000000b", "starts_at": "2026-11-23T07:00:00Z",
       "service_ids": ["0190a000-0000-7000-8000-00000000000d"], "car_type": "suv",
       "customer": {"name": "Olena K.", "email": "olena@example.test"}, "notes": "winter tyres"}
      """
    })
record BookingRequest(
    @Nullable UUID reservationId,
    @Size(max = 200) @Nullable String reservationToken,
    @Nullable UUID postId,
    @WithinReach @Nullable Instant startsAt,
    @Size(max = 20) @Nullable List<@NotNull UUID> serviceIds,
    @Size(max = 50) @Pattern(regexp = InputPatterns.LINE, message = InputPatterns.LINE_MESSAGE)
        @Nullable String carType,
    @NotNull @Valid CustomerRequest customer,
    @Size(max = 2000) @Pattern(regexp = InputPatterns.LINES, message = InputPatterns.LINES_MESSAGE)
        @Nullable String notes) {

  String notesOrEmpty() {
    return notes == null ? "" : notes.strip();
  }
}
