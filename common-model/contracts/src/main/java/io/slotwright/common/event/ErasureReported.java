package io.slotwright.common.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What a service has erased of a customer, and what it counted afterwards.
///
/// @param version always 1
/// @param service the name of the service, such as `notification-service`
/// @param erased how many of each kind of data were erased
/// @param left how many of each kind are left, counted after the erasure
/// @param kept what stays on purpose, because it protects the customer
public record ErasureReported(
    UUID erasureId,
    long version,
    Instant occurredAt,
    String service,
    Map<String, Long> erased,
    Map<String, Long> left,
    Map<String, Long> kept)
    implements Event {

  public ErasureReported {
    erased = Map.copyOf(erased);
    left = Map.copyOf(left);
    kept = Map.copyOf(kept);
  }

  @Override
  public String topic() {
    return Topics.ERASURE_REPORTED;
  }

  @Override
  public String key() {
    return erasureId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.erasure.reported";
  }

  @Override
  public String aggregateId() {
    return erasureId + "/" + service;
  }
}
