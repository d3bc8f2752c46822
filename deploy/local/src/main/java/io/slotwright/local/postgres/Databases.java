package io.slotwright.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/// A database for each service, owned by a user of the same name, closed to the other services.
public final class Databases {
  /// Name of the superuser, and its password on a local run.
  public static final String SUPERUSER = "postgres";

  public static final List<String> NAMES =
      List.of("schedule", "booking", "calendar", "notification");

  private final int port;

  public Databases(int port) {
    this.port = port;
  }

  /// Connects as the superuser.
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", SUPERUSER);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties);
  }

  boolean accept() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /// The databases that do not exist yet.
  void create() throws SQLException {
    for (String name : NAMES) {
      create(name);
      prepare(name);
    }
  }

  private void create(String name) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "pg_roles WHERE rolname = '%s'".formatted(name))) {
        statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(name));
      }
      if (!exists(statement, "pg_database WHERE datname = '%s'".formatted(name))) {
        statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
      }
    }
  }

  private static boolean exists(Statement statement, String what) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT 1 FROM " + what)) {
      return rows.next();
    }
  }

  private void prepare(String name) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
      // A service's own user may not create extensions.
      statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
    }
  }
}
