package io.slotwright.common.event;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/// A change of a reservation, with its state after the change.
///
/// @param endsAt when the service ends
/// @param occupiedFrom when the buffer before it begins, never after `startsAt`; equal to
/// `startsAt` when the event omits it
/// @param occupiedUntil when the last slot and the buffer after it have ended, never before
/// `endsAt`
/// @param bufferBeforeMinutes how long the post is kept free before it, 0 when the event omits it
/// @param bufferAfterMinutes how long the post is kept free after it, 0 when the event omits it
/// @param expiresAt when the hold expires, whether or not an event is published
public record ReservationChanged(
    UUID reservationId,
    long version,
    What what,
    Instant occurredAt,
    UUID postId,
    UUID servicePointId,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedFrom,
    Instant occupiedUntil,
    Integer bufferBeforeMinutes,
    Integer bufferAfterMinutes,
    Instant expiresAt)
    implements Event {

  /// The kinds of change in a reservation's life.
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

  public ReservationChanged {
    occupiedFrom = requireNonNullElse(occupiedFrom, startsAt);
    bufferBeforeMinutes = requireNonNullElse(bufferBeforeMinutes, 0);
    bufferAfterMinutes = requireNonNullElse(bufferAfterMinutes, 0);
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
