package io.slotwright.schedule.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Data from before there were versions, in a schema of its own.
@QuarkusTest
class VersionsMigrationTest extends ServiceTest {

  private static final String SCHEMA = "before_versions";

  private static final String KEPT =
      """
      SET search_path TO before_versions;
      INSERT INTO service_point VALUES ('00000000-0000-0000-0000-00000000000a', gen_random_uuid(), 1,
        'Podil', 'Europe/Kyiv', '', null, true, 0, 60, 10);
      INSERT INTO post (id, service_point_id, version, number, name, slot_duration_minutes, active)
      SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid,
        '00000000-0000-0000-0000-00000000000a', 1, n, '', 30, true FROM generate_series(1, 3) AS n;
      INSERT INTO template_version VALUES
        ('00000000-0000-0000-0000-000000000001', 1, '[]', now()),
        ('00000000-0000-0000-0000-000000000001', 2, '[]', now());
      INSERT INTO date_override VALUES
        ('00000000-0000-0000-0000-000000000001', '2026-12-24', 41, '[]', null),
        ('00000000-0000-0000-0000-000000000001', '2026-12-25', 17, '[]', null);
      INSERT INTO block VALUES
        (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', now(), now() + interval '1 h', null),
        (gen_random_uuid(), '00000000-0000-0000-0000-000000000002', now(), now() + interval '1 h', null);
      """;

  @Inject DataSource database;

  @BeforeEach
  void keepSomething() throws SQLException {
    migrateTo("1");
    run(KEPT);
    migrateTo("2");
  }

  @AfterEach
  void drop() throws SQLException {
    run("DROP SCHEMA before_versions CASCADE; RESET search_path");
  }

  @Test
  void isInForceAtOneVersionThatNoETagWasHigherThan() throws SQLException {
    assertThat(all("SELECT number || ' ' || availability_version FROM post ORDER BY 1"))
        .containsExactly("1 41", "2 1", "3 0");
    assertThat(all("SELECT version || ' ' || change FROM availability_version ORDER BY 1"))
        .containsExactly("1 carried-over", "41 carried-over");
    assertThat(all("SELECT from_version FROM date_override WHERE until_version IS NULL ORDER BY 1"))
        .containsExactly("17", "41");
    assertThat(all("SELECT from_version FROM block WHERE until_version IS NULL ORDER BY 1"))
        .containsExactly("1", "41");
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("db/migration")
        .schemas(SCHEMA)
        .target(version)
        .load()
        .migrate();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> all(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + SCHEMA);
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
