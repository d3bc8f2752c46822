package io.slotwright.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/// What happened to a reservation, with the reservation as it is now.
///
/// @param endsAt when the service ends
/// @param occupiedUntil when the last slot that it occupies ends, never before `endsAt`
/// @param expiresAt when the hold lapses by itself, whether or not anybody tells
public record ReservationChanged(
    UUID reservationId,
    long version,
    What what,
    Instant occurredAt,
    UUID postId,
    UUID servicePointId,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedUntil,
    Instant expiresAt)
    implements Event {

  /// The facts of a reservation's life.
  public enum What {
    @JsonProperty("held")
    HELD("held"),
    @JsonProperty("released")
    RELEASED("released"),
    @JsonProperty("expired")
    EXPIRED("expired"),
    @JsonProperty("booked")
    BOOKED("booked");

    private final String wireName;

    What(String wireName) {
      this.wireName = wireName;
    }
  }

  @Override
  public String topic() {
    return Topics.RESERVATION;
  }

  @Override
  public String key() {
    return postId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.reservation." + what.wireName;
  }

  @Override
  public String aggregateId() {
    return reservationId.toString();
  }
}
