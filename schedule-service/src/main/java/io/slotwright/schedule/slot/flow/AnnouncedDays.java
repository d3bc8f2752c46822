package io.slotwright.schedule.slot.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.slot.AnnouncedDay;
import io.slotwright.schedule.slot.AnnouncedPost;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The days that were published to the other services.
public interface AnnouncedDays {

  /// By post and date; a post without published days is absent.
  Uni<Map<UUID, Map<LocalDate, AnnouncedDay>>> of(
      SqlClient client, List<UUID> postIds, DateSpan span);

  /// Posts in the order of their numbers, each with the days of `span`.
  Uni<List<AnnouncedPost>> posts(SqlClient client, List<UUID> postIds, DateSpan span);

  Uni<Void> store(SqlConnection connection, List<AnnouncedDay> days);
}
