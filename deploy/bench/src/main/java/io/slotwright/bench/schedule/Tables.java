package io.slotwright.bench.schedule;

import io.slotwright.bench.load.Outbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The content of the schedule service's tables.
final class Tables {
  private final Connection database;

  Tables(Connection database) {
    this.database = database;
  }

  /// Restores the state before any generation, with no work left for the relay and the vacuum.
  void forgetDays() throws SQLException, InterruptedException {
    awaitEmptyOutbox();
    execute("TRUNCATE post_day");
    execute("UPDATE post SET announced_through = '1970-01-01'");
    tidy();
  }

  void tidy() throws SQLException {
    execute("VACUUM ANALYZE post, post_day, outbox");
  }

  void awaitEmptyOutbox() throws SQLException, InterruptedException {
    new Outbox(database).awaitEmpty();
  }

  long number(String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
