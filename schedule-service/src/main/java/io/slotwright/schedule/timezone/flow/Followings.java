package io.slotwright.schedule.timezone.flow;

import io.slotwright.schedule.timezone.Following;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What releases of the time zone database have done to the posts of organisations.
public interface Followings {

  Uni<Following> of(UUID organisationId, String release);

  /// Has the days of all posts of an organisation compared again.
  Uni<Void> restart(UUID organisationId);
}
