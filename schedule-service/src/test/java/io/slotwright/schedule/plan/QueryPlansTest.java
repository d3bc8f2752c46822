package io.slotwright.schedule.plan;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlan;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    Map<String, String> statements =
        Statement.all().stream()
            .filter(statement -> GROWING.stream().anyMatch(statement::concerns))
            .collect(toMap(Statement::name, Statement::sql));

    assertThat(scannedAmongAThousandPosts(statements))
        .isNotEmpty()
        .allSatisfy((name, tables) -> assertThat(tables).isEmpty());
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
    assertThat(
            scannedAmongAThousandPosts(Map.of("canary", "SELECT id FROM block WHERE reason = $1")))
        .containsExactly(Map.entry("canary", List.of("block")));
  }

  private Map<String, List<String>> scannedAmongAThousandPosts(Map<String, String> statements) {
    return new QueryPlans(pool)
        .plans(List.of(script()), statements).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, plan -> scanned(plan.getValue())));
  }

  private static List<String> scanned(QueryPlan plan) {
    return plan.scanned().stream().filter(GROWING::contains).toList();
  }

  private static String script() {
    try (InputStream script = QueryPlansTest.class.getResourceAsStream("/thousand-posts.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
