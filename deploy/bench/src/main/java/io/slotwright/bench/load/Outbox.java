package io.slotwright.bench.load;

import io.slotwright.local.client.Eventually;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// The events that a service has still to publish.
public record Outbox(Connection database) {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Returns when the relay has published everything, so that it takes no time from the next
  /// measurement.
  public void awaitEmpty() throws SQLException, InterruptedException {
    new Eventually(PATIENCE, POLL).until(this::isEmpty, "The relay has not published all events.");
  }

  private boolean isEmpty() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM outbox)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
