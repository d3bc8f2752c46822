package io.slotwright.chaos.probe;

import io.slotwright.chaos.probe.Probe.Call;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A session of PostgreSQL. After one timeout it is of no further use.
final class SqlCall implements Call {
  private final Connection session;

  SqlCall(Connection session) {
    this.session = session;
  }

  @Override
  public boolean isAnsweredWithin(Duration patience) {
    try {
      session.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
      try (Statement statement = session.createStatement()) {
        return statement.execute("SELECT 1");
      }
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
