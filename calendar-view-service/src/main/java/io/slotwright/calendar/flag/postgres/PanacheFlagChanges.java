package io.slotwright.calendar.flag.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.slotwright.calendar.flag.FlagChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The history of flags, in the session of [PanacheFlags].
@ApplicationScoped
class PanacheFlagChanges implements PanacheRepositoryBase<FlagChangeRecord, Long> {

  private final FlagRecords records;

  PanacheFlagChanges(FlagRecords records) {
    this.records = records;
  }

  Uni<Void> add(FlagChange change) {
    return persist(records.record(change)).replaceWithVoid();
  }

  Uni<List<FlagChange>> page(String key, long after, int most) {
    return find("flagKey = ?1 and version > ?2", Sort.ascending("version"), key, after)
        .page(0, most)
        .list()
        .map(found -> found.stream().map(records::change).toList());
  }

  Uni<Boolean> areThere(String key) {
    return count("flagKey", key).map(changes -> changes > 0);
  }

  /// 0 when there is none.
  Uni<Long> lastVersion(String key) {
    return find("flagKey", Sort.descending("version"), key)
        .firstResult()
        .map(last -> last == null ? 0 : last.version);
  }
}
