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

/// Changes whatever decides the slots of posts, always in the same way: the change gets the next
/// version, is stored under it, and the affected days are regenerated. Part of the caller's
/// transaction, which has locked the posts.
@ApplicationScoped
public class ChangeHours {

  private final HoursVersions versions;
  private final RegenerateDays days;

  ChangeHours(HoursVersions versions, RegenerateDays days) {
    this.versions = versions;
    this.days = days;
  }

  /// A change of a post that affects its slots on `dates`, if any.
  ///
  /// @param store writes the change under the given version
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

  /// A change of an owner's hours that affects the slots of all its posts on `dates`, if any.
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

  /// A change of a post that may change the slots of every day.
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

  /// A change that may change the slots of every day of all the posts, and is stored already.
  public Uni<Void> everyDay(SqlConnection connection, List<UUID> postIds, Change change) {
    return versions
        .next(connection, postIds, change)
        .chain(() -> days.all(connection, postIds))
        .replaceWithVoid();
  }
}
