package io.slotwright.schedule.legacyimport.flow;

import io.slotwright.schedule.legacyimport.ImportedPoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The service points that imports created, and the rows they came from.
public interface ImportedPoints {

  /// Claims external ids for an import. Of two imports at the same moment one gets an id; the other
  /// waits until the first commits or rolls back.
  ///
  /// @return the ids that no import had claimed before
  Uni<Set<String>> claim(SqlConnection connection, UUID importId, List<NewPoint> points);

  /// The contents with which `externalIds` were imported; ids that never were are absent.
  Uni<Map<String, Map<String, String>>> contents(
      SqlClient client, UUID organisationId, Collection<String> externalIds);

  /// At most `limit` points that an import has created and that still exist, in the order of their
  /// ids, from the first after `after`.
  Uni<List<ImportedPoint>> createdBy(SqlClient client, UUID importId, UUID after, int limit);

  /// The current state of those of `servicePointIds` that still exist, in the order of their ids.
  Uni<List<ImportedPoint>> named(SqlClient client, List<UUID> servicePointIds);
}
