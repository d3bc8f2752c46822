package io.slotwright.common.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/// The outcome of a mail's delivery.
///
/// @param kind the kind of mail, such as `booking-confirmed`
/// @param attempts the number of attempts, from 1
public record DeliveryChanged(
    UUID deliveryId,
    long version,
    Instant occurredAt,
    UUID bookingId,
    String kind,
    Status status,
    int attempts)
    implements Event {

  /// The outcome of the delivery.
  public enum Status {
    SENT("sent"),
    FAILED("failed"),
    DEAD("dead");

    private final String wireName;

    Status(String wireName) {
      this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
      return wireName;
    }
  }

  @Override
  public String topic() {
    return Topics.DELIVERY;
  }

  @Override
  public String key() {
    return bookingId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.delivery." + status.wireName;
  }

  @Override
  public String aggregateId() {
    return deliveryId.toString();
  }
}
