package io.slotwright.schedule.version.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.LockedOwner;
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
public class ChangeHours {

  private final HoursVersions versions;
  private final RegenerateDays days;

  ChangeHours(HoursVersions versions, RegenerateDays days) {
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
        .call(() -> days.touched(connection, List.of(postId), dates));
  }

  /// A change of an owner's hours that makes other slots on `dates`, if at all, of all its posts.
  ///
  /// @param change as the history of a post tells it; that of a service point's hours is always
  /// [Change#SERVICE_POINT_HOURS] there
  /// @param store as for the other
  /// @return the version of the owner's hours
  public Uni<Long> on(
      DateSpan dates,
      SqlConnection connection,
      LockedOwner locked,
      Change change,
      LongFunction<Uni<Void>> store) {
    return next(connection, locked, change)
        .call(store::apply)
        .call(() -> days.touched(connection, locked.postIds(), dates));
  }

  private Uni<Long> next(SqlConnection connection, LockedOwner locked, Change change) {
    UUID id = locked.owner().id();
    return switch (locked.owner().kind()) {
      case POST -> versions.next(connection, id, change);
      case SERVICE_POINT ->
          versions
              .next(connection, locked.postIds(), Change.SERVICE_POINT_HOURS)
              .chain(() -> versions.nextOfPoint(connection, id));
    };
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
