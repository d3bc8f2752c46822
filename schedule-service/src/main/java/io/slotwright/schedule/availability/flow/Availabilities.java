package io.slotwright.schedule.availability.flow;

import io.slotwright.schedule.availability.Availability;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;

/// What is kept of the availability of posts, now and at every former version.
public interface Availabilities {

  /// The availability of a post as it was at `version`; overrides by date, blocks ascending by
  /// start and id. Empty when the post never had that version. Every post began as version 0:
  /// closed, without overrides and blocks.
  Uni<Optional<Availability>> at(SqlClient client, UUID postId, long version);
}
