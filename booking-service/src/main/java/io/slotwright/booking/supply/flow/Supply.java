package io.slotwright.booking.supply.flow;

import io.slotwright.booking.supply.MovedDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Our copy of what schedule-service offers.
public interface Supply {

  Uni<Void> putPoints(SqlConnection connection, List<ServicePointChanged> points);

  Uni<Void> putPosts(SqlConnection connection, List<PostChanged> posts);

  /// Those of `days` whose hours a release of the time zone database has moved since our copy of
  /// them.
  Uni<List<MovedDay>> movedDays(SqlConnection connection, List<PostDayChanged> days);

  Uni<Void> putDays(SqlConnection connection, List<PostDayChanged> days);

  /// The slots that each of `posts` offers on the days that touch `within`, blocked ones left out,
  /// in no order. A post that is inactive, deleted or unknown offers none and may be missing.
  Uni<Map<UUID, List<TimeRange>>> openSlots(
      SqlConnection connection, Set<UUID> posts, TimeRange within);

  /// Like [#openSlots] for one post, and keeps both the post and these days from changing until the
  /// transaction ends.
  Uni<List<TimeRange>> lockOpenSlots(SqlConnection connection, UUID post, TimeRange within);

  /// Empty for a point that is unknown or deleted.
  Uni<Optional<ServicePoint>> point(UUID id);

  /// Like [#point]; a deleted point as it was in the end.
  Uni<Optional<ServicePoint>> pointThatWas(UUID id);

  /// The point of a post; empty when either is unknown or deleted.
  Uni<Optional<ServicePoint>> pointOfPost(UUID postId);
}
