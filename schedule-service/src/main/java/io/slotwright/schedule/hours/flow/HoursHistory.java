package io.slotwright.schedule.hours.flow;

import io.slotwright.schedule.hours.PostHours;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;

/// The hours of posts, now and at every former version.
public interface HoursHistory {

  /// The hours of a post as they were at `version`; overrides by date, blocks ascending by
  /// start and id. Empty when the post never had that version. Every post began as version 0:
  /// closed, without overrides and blocks.
  Uni<Optional<PostHours>> at(SqlClient client, UUID postId, long version);
}
