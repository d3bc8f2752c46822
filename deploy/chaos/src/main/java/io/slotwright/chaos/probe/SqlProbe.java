package io.slotwright.chaos.probe;

import io.slotwright.local.postgres.Databases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Asks PostgreSQL for the result of a query. A stopped postmaster accepts no new session, but
/// existing sessions still answer.
public final class SqlProbe implements Probe {
  private static final String SECONDS = "2";

  private final int port;

  public SqlProbe(int port) {
    this.port = port;
  }

  @Override
  public Call open() throws IOException {
    Properties properties = new Properties();
    properties.setProperty("user", Databases.SUPERUSER);
    properties.setProperty("password", Databases.SUPERUSER);
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("socketTimeout", SECONDS);
    try {
      Connection session =
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Databases.SUPERUSER), properties);
      return new SqlCall(session);
    } catch (SQLException e) {
      throw new IOException("PostgreSQL opens no session", e);
    }
  }
}
