package io.slotwright.chaos.stack;

import io.slotwright.local.postgres.Databases;
import io.slotwright.local.service.SuiteService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The events that the services have yet to publish.
public record Outboxes(Databases databases) {
  private static final List<SuiteService> PUBLISHERS =
      List.of(SuiteService.BOOKING, SuiteService.SCHEDULE);

  /// Records older than a moment: in normal operation one leaves within some milliseconds.
  private static final String WAITING =
      "SELECT count(*) FROM outbox WHERE created_at < now() - interval '0.5 seconds'";

  public boolean areEmpty() throws SQLException {
    for (SuiteService publisher : PUBLISHERS) {
      if (waiting(publisher) > 0) {
        return false;
      }
    }
    return true;
  }

  private long waiting(SuiteService publisher) throws SQLException {
    try (Connection connection = databases.connect(publisher.database());
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(WAITING)) {
      count.next();
      return count.getLong(1);
    }
  }
}
