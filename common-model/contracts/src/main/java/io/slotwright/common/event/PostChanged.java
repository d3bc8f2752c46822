package io.slotwright.common.event;

import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.time.Buffers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/// A post as it is now.
///
/// @param number the human-readable number of the post, unique within its service point
/// @param slotDurationMinutes the length of the slots it offers from now on
/// @param bufferBeforeMinutes how long it is kept free before every appointment, 0 when the event
/// omits it
/// @param bufferAfterMinutes how long it is kept free after every appointment, 0 when the event
/// omits it
/// @param active whether it offers slots at all
/// @param timezone the zone of its service point
/// @param deleted whether the post was deleted
public record PostChanged(
    UUID postId,
    long version,
    Instant occurredAt,
    UUID servicePointId,
    UUID organisationId,
    int number,
    String name,
    int slotDurationMinutes,
    Integer bufferBeforeMinutes,
    Integer bufferAfterMinutes,
    boolean active,
    ZoneId timezone,
    boolean deleted)
    implements Event {

  public PostChanged {
    bufferBeforeMinutes = requireNonNullElse(bufferBeforeMinutes, 0);
    bufferAfterMinutes = requireNonNullElse(bufferAfterMinutes, 0);
  }

  public Buffers buffers() {
    return new Buffers(bufferBeforeMinutes, bufferAfterMinutes);
  }

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
