package io.slotwright.schedule.slot.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.slot.PlannedPost;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The stored data that decides which slots posts offer.
public interface SlotPlans {

  /// The plan of posts in the order of their numbers, with the overrides and blocks of `span`.
  Uni<List<PlannedPost>> of(SqlClient client, List<UUID> postIds, DateSpan span);

  /// The ids of the posts of a service point; empty when there is no such service point.
  Uni<Optional<List<UUID>>> postsAt(UUID servicePointId);

  /// Locks at most `limit` posts, in the order of their ids, that are not generated through `base`
  /// plus their service point's booking horizon or `days`, whichever is more.
  Uni<List<UUID>> lockDue(SqlConnection connection, LocalDate base, int days, int limit);

  /// Locks at most `limit` posts, in the order of their ids from the first after `after`, whose
  /// days were last generated with an older release of the time zone database than `release`.
  Uni<List<UUID>> lockOutdated(SqlConnection connection, String release, UUID after, int limit);

  /// Remembers through which date posts are generated, and with which release of the time zone
  /// database.
  Uni<Void> generated(SqlConnection connection, Map<UUID, LocalDate> through, String release);
}
