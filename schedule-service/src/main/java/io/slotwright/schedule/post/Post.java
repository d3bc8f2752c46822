package io.slotwright.schedule.post;

import io.slotwright.common.event.PostChanged;
import java.time.Instant;
import java.util.UUID;

/// A bookable unit of a service point.
///
/// @param version grows by one with every change, from 1
public record Post(UUID id, Location location, long version, PostDetails details) {

  public static Post added(UUID id, Location location, PostDetails details) {
    return new Post(id, location, 1, details);
  }

  /// The same post with other details; itself when they are the same.
  public Post revised(PostDetails changed) {
    return changed.equals(details) ? this : new Post(id, location, version + 1, changed);
  }

  /// The same post after its location changed.
  public Post touched() {
    return new Post(id, location, version + 1, details);
  }

  public boolean isOf(UUID organisationId) {
    return location.organisationId().equals(organisationId);
  }

  public PostChanged changedAt(Instant now) {
    return event(version, now, false);
  }

  public PostChanged deletedAt(Instant now) {
    return event(version + 1, now, true);
  }

  private PostChanged event(long at, Instant now, boolean deleted) {
    return new PostChanged(
        id,
        at,
        now,
        location.servicePointId(),
        location.organisationId(),
        details.number(),
        details.name(),
        details.slotMinutes(),
        details.buffers().beforeMinutes(),
        details.buffers().afterMinutes(),
        details.active() && !deleted,
        location.timezone(),
        deleted);
  }
}
