package io.slotwright.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database already migrated by a newer release, with a service migration of a higher number and
/// a shared one of a lower.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class MigrationsTest {

  private static final String NEWER =
      """
      INSERT INTO flyway_schema_history
      SELECT 1000 + number, version, 'of a newer release', 'SQL', 'V' || version || '.sql', 7,
        'newer', now(), 1, true
      FROM (VALUES (1, '0.15'), (2, '9999')) AS newer (number, version)
      """;

  @Inject Flyway flyway;
  @Inject DataSource database;

  @BeforeEach
  void migrateFurther() throws SQLException {
    run(NEWER);
  }

  @AfterEach
  void migrateBack() throws SQLException {
    run("DELETE FROM flyway_schema_history WHERE installed_by = 'newer'");
  }

  @Test
  void anOlderReplicaStarts() {
    assertThatCode(flyway::migrate).doesNotThrowAnyException();
    assertThat(flyway.info().pending()).isEmpty();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
