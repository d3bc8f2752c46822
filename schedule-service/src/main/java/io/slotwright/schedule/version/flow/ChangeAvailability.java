package io.slotwright.schedule.version.flow;

import io.slotwright.schedule.slot.DateSpan;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.slotwright.schedule.version.Change;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

/// Changes what decides on the slots of posts, in the same way for everybody: the change gets the
/// next version, is stored under it, and the days that it touches follow. Part of the caller's
/// transaction, which has locked the posts.
@ApplicationScoped
public class ChangeAvailability {

  private final AvailabilityVersions versions;
  private final RegenerateDays days;

  ChangeAvailability(AvailabilityVersions versions, RegenerateDays days) {
    this.versions = versions;
    this.days = days;
  }

  /// A change of a post that makes other slots on `dates`, if at all.
  ///
  /// @param store keeps the change, under the version that it is given
  /// @return that version
  public Uni<Long> on(
      DateSpan dates,
      SqlConnection connection,
      UUID postId,
      Change change,
      LongFunction<Uni<Void>> store) {
    return versions
        .next(connection, postId, change)
        .call(store::apply)
        .call(() -> days.touched(connection, postId, dates));
  }

  /// A change of a post that may make other slots on every day.
  ///
  /// @param store as for [#on]
  /// @return as [#on]
  public Uni<Long> everyDay(
      SqlConnection connection, UUID postId, Change change, LongFunction<Uni<Void>> store) {
    return versions
        .next(connection, postId, change)
        .call(store::apply)
        .call(() -> days.all(connection, List.of(postId)));
  }

  /// A change that may make other slots on every day of all the posts, and is stored already.
  public Uni<Void> everyDay(SqlConnection connection, List<UUID> postIds, Change change) {
    return versions
        .next(connection, postIds, change)
        .chain(() -> days.all(connection, postIds))
        .replaceWithVoid();
  }
}
