package io.slotwright.bench.load;

import io.slotwright.local.client.Eventually;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// What a service has still to tell the others.
public record Outbox(Connection database) {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Until the relay has nothing left to do, so that it takes no time from what is measured next.
  public void awaitEmpty() throws SQLException, InterruptedException {
    new Eventually(PATIENCE, POLL).until(this::isEmpty, "Events are not relayed to Kafka.");
  }

  private boolean isEmpty() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM outbox)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
