package io.slotwright.schedule.closure.flow;

import io.slotwright.schedule.closure.EventVersion;
import io.slotwright.schedule.closure.ImportedClosure;
import io.slotwright.schedule.closure.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Stores which overrides and blocks of service points came from which events, and how new these
/// were.
public interface ImportedClosures {

  /// The closures of a service point that are still in force as imported.
  Uni<List<ImportedClosure>> of(SqlConnection connection, UUID servicePointId);

  /// Stores what is in force since `version` of the service point's hours.
  Uni<Void> remember(
      SqlConnection connection, UUID servicePointId, long version, List<ImportedClosure> closures);

  /// The versions in which events were imported at a service point; none of those with the sequence
  /// 0, before which there is no other.
  Uni<List<EventVersion>> versions(
      SqlConnection connection, UUID servicePointId, Collection<String> uids);

  /// Stores how new the events are that were imported.
  Uni<Void> rememberVersions(
      SqlConnection connection, UUID servicePointId, Collection<EventVersion> versions);

  Uni<Void> forget(SqlConnection connection, UUID servicePointId, Collection<Source> sources);
}
