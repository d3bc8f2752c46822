package io.slotwright.plumbing.inbox;

import io.slotwright.common.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Records the last applied version of each aggregate, so that duplicates and late events are
/// skipped.
@ApplicationScoped
class Inbox {

  private static final String ADMIT =
      """
      INSERT INTO inbox (topic, aggregate_id, version)
      SELECT $1, aggregate_id, version
      FROM unnest($2::text[], $3::bigint[]) AS heard (aggregate_id, version)
      ON CONFLICT (topic, aggregate_id)
        DO UPDATE SET version = excluded.version, applied_at = now()
        WHERE inbox.version < excluded.version
      RETURNING aggregate_id
      """;

  /// The newest of `events`, all of one topic, for each aggregate, unless already applied.
  <E extends Event> Uni<List<E>> admit(SqlClient connection, List<E> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Collection<E> newest = newestOfEachAggregate(events);
    String[] ids = newest.stream().map(Event::aggregateId).toArray(String[]::new);
    Long[] versions = newest.stream().map(Event::version).toArray(Long[]::new);
    return connection
        .preparedQuery(ADMIT)
        .execute(Tuple.of(events.getFirst().topic(), ids, versions))
        .map(
            rows -> {
              Set<String> admitted = new HashSet<>();
              rows.forEach(row -> admitted.add(row.getString(0)));
              return newest.stream().filter(e -> admitted.contains(e.aggregateId())).toList();
            });
  }

  /// Sorted by aggregate, so that two replicas lock rows in the same order.
  static <E extends Event> Collection<E> newestOfEachAggregate(List<E> events) {
    Map<String, E> newest = new TreeMap<>();
    for (E event : events) {
      newest.merge(
          event.aggregateId(),
          event,
          (one, other) -> other.version() > one.version() ? other : one);
    }
    return newest.values();
  }
}
