package io.slotwright.acceptance.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/// The final state of a booking, after everything has calmed down.
public record FinalBooking(
    String booking,
    String post,
    Instant startsAt,
    Instant occupiedUntil,
    String email,
    String status) {
  static final String CANCELLED = "cancelled_by_customer";
  static final Comparator<FinalBooking> BY_PLACE =
      Comparator.comparing(FinalBooking::post).thenComparing(FinalBooking::startsAt);

  private static final Set<String> OVER = Set.of(CANCELLED, "cancelled_by_operator");

  public static FinalBooking of(JsonNode booking) {
    return new FinalBooking(
        booking.path("id").asText(),
        booking.path("post_id").asText(),
        Instant.parse(booking.path("starts_at").asText()),
        Instant.parse(booking.path("occupied_until").asText()),
        booking.path("customer").path("email").asText(),
        booking.path("status").asText());
  }

  /// Whether it occupies its post's time.
  boolean isLive() {
    return !OVER.contains(status);
  }

  boolean overlaps(Instant start, Instant end) {
    return startsAt.isBefore(end) && start.isBefore(occupiedUntil);
  }
}
