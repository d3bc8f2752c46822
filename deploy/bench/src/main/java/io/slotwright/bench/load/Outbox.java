package io.slotwright.bench.load;

import io.slotwright.local.machine.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/// What a service has still to tell the others.
public record Outbox(Connection database) {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Until the relay has nothing left to do, so that it takes no time from what is measured next.
  public void awaitEmpty() throws SQLException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new Failure("Events are not relayed to Kafka.");
      }
      Thread.sleep(POLL);
    }
  }

  private boolean isEmpty() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM outbox)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
