package io.slotwright.schedule.hours.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.hours.DateOverride;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The overrides of posts and of service points. Former ones are kept, as the history of their
/// owner.
public interface Overrides {

  /// At most `limit`, ascending by date; empty when there is no such owner.
  Uni<Optional<List<DateOverride>>> list(HoursOwner owner, DateSpan span, int limit);

  /// Like [#list], for all of `span` and an owner that exists.
  Uni<List<DateOverride>> find(SqlConnection connection, HoursOwner owner, DateSpan span);

  /// Adds or replaces; what was in force before is kept for the versions below `version`.
  Uni<Void> set(
      SqlConnection connection, HoursOwner owner, long version, Map<LocalDate, SpecialHours> hours);

  /// The removed overrides are kept for the versions below `version`.
  Uni<Void> remove(
      SqlConnection connection, HoursOwner owner, long version, Collection<LocalDate> dates);
}
