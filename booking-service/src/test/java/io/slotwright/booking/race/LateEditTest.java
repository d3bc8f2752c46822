package io.slotwright.booking.race;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An edit of a service that another replica is changing already.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class LateEditTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// They have read the service by then, and wait for who is changing it.
  private static final String WAITING =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%UPDATE service SET%'
      """;

  private static final String DELETE = "DELETE FROM service WHERE id = $1";
  private static final String CHANGE_TWICE =
      "UPDATE service SET version = version + 2 WHERE id = $1";

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject Pool pool;

  private UUID service;

  @BeforeEach
  void aService() {
    clock.reset();
    service = shop.open(aCentre(), 30).service();
  }

  @Test
  void whatHasBeenDeletedMeanwhileIsNotFound() throws Exception {
    Response answer = replaceWhile(DELETE, "\"1\"");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.jsonPath().getString("detail")).isEqualTo("There is no such service.");
  }

  @Test
  void whatHasBeenChangedMeanwhileTellsItsVersion() throws Exception {
    Response answer = replaceWhile(CHANGE_TWICE, "\"1\"");

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.jsonPath().getLong("current_version")).isEqualTo(3);
  }

  @Test
  void whoMeansWhicheverVersionThereIsReplacesThatOne() throws Exception {
    Response answer = replaceWhile(CHANGE_TWICE, null);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getLong("version")).isEqualTo(4);
  }

  private Response replaceWhile(String change, @Nullable String ifMatch) throws Exception {
    SqlConnection other = pool.getConnection().await().atMost(PATIENCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      run(other, "BEGIN");
      other.preparedQuery(change).execute(Tuple.of(service)).await().atMost(PATIENCE);
      Future<Response> answer = threads.submit(() -> replace(ifMatch));
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> number(WAITING) > 0);
      run(other, "COMMIT");
      return answer.get();
    } finally {
      other.close().await().atMost(PATIENCE);
    }
  }

  private Response replace(@Nullable String ifMatch) {
    var request =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("name", "Wash", "default_duration_minutes", 15));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/api/v1/services/" + service);
  }

  private static void run(SqlConnection connection, String sql) {
    connection.query(sql).execute().await().atMost(PATIENCE);
  }

  private long number(String sql) {
    return pool.query(sql).execute().await().atMost(PATIENCE).iterator().next().getLong(0);
  }
}
