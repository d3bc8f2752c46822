package io.slotwright.booking.booking.rest;

import io.slotwright.plumbing.input.Line;
import io.slotwright.plumbing.input.Lines;
import io.slotwright.plumbing.input.SupportedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A customer's request for a booking: by a reservation and its token, or directly by the fields of
/// a reservation.
///
/// @param override for an operator of the service point: the rules that do not count, by the codes
/// of their refusals, see [Waiver]
/// @param reason why, required with `override`; for the history
@Schema(
    examples = {
      """
      {"reservation_id": "0190a000-0000-7000-8000-00000000000e", "reservation_token": "…",
       "customer": {"name": "Olena K.", "email": "olena@example.test", "phone": "(044) 234-56-78 ext. 12", "locale": "uk"}}
      """,
      """
      {"post_id": "0190a000-0000-7000-8000-00000000000b", "starts_at": "2026-11-23T07:00:00Z",
       "service_ids": ["0190a000-0000-7000-8000-00000000000d"], "car_type": "suv",
       "customer": {"name": "Olena K.", "email": "olena@example.test"}, "notes": "winter tyres"}
      """,
      """
      {"post_id": "0190a000-0000-7000-8000-00000000000b", "starts_at": "2026-11-23T07:00:00Z",
       "service_ids": ["0190a000-0000-7000-8000-00000000000d"],
       "customer": {"name": "Olena K.", "phone": "+380501112233"},
       "override": ["too-soon", "slot-not-offered"], "reason": "Came with a flat tyre."}
      """
    })
record BookingRequest(
    @Nullable UUID reservationId,
    @Size(max = 200) @Nullable String reservationToken,
    @Nullable UUID postId,
    @SupportedTime @Nullable Instant startsAt,
    @Size(max = 20) @Nullable List<@NotNull UUID> serviceIds,
    @Size(max = 50) @Line @Nullable String carType,
    @NotNull @Valid CustomerRequest customer,
    @Size(max = 2000) @Lines @Nullable String notes,
    @Size(max = 5) @Nullable List<@NotNull String> override,
    @Size(max = 500) @Lines @Nullable String reason) {

  String reasonOrEmpty() {
    return reason == null ? "" : reason.strip();
  }

  String notesOrEmpty() {
    return notes == null ? "" : notes.strip();
  }
}
