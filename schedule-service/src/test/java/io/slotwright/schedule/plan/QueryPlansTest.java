package io.slotwright.schedule.plan;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// No query scans a whole table that grows with the posts. A new query is checked automatically; a
/// new table goes into the list, and some rows of it into `thousand-posts.sql`.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class QueryPlansTest {

  private static final List<String> GROWING =
      List.of(
          "post_day",
          "template_version",
          "date_override",
          "block",
          "point_override",
          "point_block",
          "availability_version",
          "draft");

  /// Takes an advisory lock and reads no table.
  private static final String LOCK = "PostgresOneAtATime";

  @Inject Pool pool;

  @Test
  void everyQueryFindsItsRowsByAnIndexAmongAThousandPosts() {
    Map<String, List<String>> scanned =
        withAThousandPosts(
            connection ->
                Statement.all().stream()
                    .filter(statement -> GROWING.stream().anyMatch(statement::concerns))
                    .collect(toMap(Statement::name, it -> scanned(connection, it.sql()))));

    assertThat(scanned).isNotEmpty().allSatisfy((name, tables) -> assertThat(tables).isEmpty());
  }

  @Test
  void everyAdapterIsLookedInto() {
    assertThat(Statement.adapters())
        .isNotEmpty()
        .filteredOn(adapter -> !adapter.getSimpleName().equals(LOCK))
        .allSatisfy(adapter -> assertThat(Statement.in(adapter)).isNotEmpty());
  }

  @Test
  void everyTableHasQueriesThatAreChecked() {
    List<Statement> statements = Statement.all();

    assertThat(GROWING)
        .allSatisfy(
            table -> assertThat(statements).anyMatch(statement -> statement.concerns(table)));
  }

  @Test
  void aQueryWithoutAnIndexIsCaught() {
    List<String> scanned =
        withAThousandPosts(
            connection -> scanned(connection, "SELECT id FROM block WHERE reason = $1"));

    assertThat(scanned).containsExactly("block");
  }

  private static List<String> scanned(SqlConnection connection, String sql) {
    return Plan.of(connection, sql).scanned().stream().filter(GROWING::contains).toList();
  }

  /// The rows are gone afterwards: other tests have the database to themselves.
  private <T> T withAThousandPosts(Function<SqlConnection, T> work) {
    SqlConnection connection = pool.getConnectionAndAwait();
    try {
      connection.query("BEGIN").executeAndAwait();
      connection.query(script()).executeAndAwait();
      return work.apply(connection);
    } finally {
      connection.query("ROLLBACK").executeAndAwait();
      connection.closeAndAwait();
    }
  }

  private static String script() {
    try (InputStream script = QueryPlansTest.class.getResourceAsStream("/thousand-posts.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
