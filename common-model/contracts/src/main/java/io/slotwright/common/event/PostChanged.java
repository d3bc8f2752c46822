package io.slotwright.common.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// A post as it is now.
///
/// @param number what people call the post by, unique within its service point
/// @param slotDurationMinutes the length of the slots it offers from now on
/// @param active whether it offers slots at all
/// @param timezone the zone of its service point
/// @param deleted whether the post is gone for good
public record PostChanged(
    UUID postId,
    long version,
    Instant occurredAt,
    UUID servicePointId,
    UUID organisationId,
    int number,
    String name,
    int slotDurationMinutes,
    boolean active,
    ZoneId timezone,
    boolean deleted)
    implements Event {

  @Override
  public String topic() {
    return Topics.POST;
  }

  @Override
  public String key() {
    return postId.toString();
  }

  @Override
  public String type() {
    return deleted ? "io.slotwright.post.deleted" : "io.slotwright.post.changed";
  }

  @Override
  public String aggregateId() {
    return postId.toString();
  }
}
