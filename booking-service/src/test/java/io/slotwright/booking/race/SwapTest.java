package io.slotwright.booking.race;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.index.postgres.DeafFeed;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two bookings that are moved into each other's place at the same moment, by replicas whose
/// indexes do not have the other move yet.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class SwapTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Both have left their old time by then, and neither has asked for the new one.
  private static final String AT_THE_GATE =
      "SELECT count(*) FROM pg_locks WHERE relation = 'outbox'::regclass AND NOT granted AND mode = 'RowExclusiveLock'";

  private static final String DEADLOCKS =
      "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

  @Inject Shop shop;
  @Inject DeafFeed feed;
  @Inject TestClock clock;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @AfterEach
  void hearAgain() {
    feed.hearAgain();
  }

  @Test
  void twoWhoWantEachOthersTimeAreBothRefusedAndKeepTheirs() throws Exception {
    Bay bay = shop.open(aCentre(), 60);
    assertIsKnown(bay);
    feed.hearNothing();
    Made one = Made.of(book(bay, at("08:00")));
    Made other = Made.of(book(bay, at("09:00")));
    long deadlocks = number(DEADLOCKS);

    List<Response> answers = together(one, at("09:00"), other, at("08:00"));

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.jsonPath().getString("code")).isEqualTo("slot-taken");
            });
    assertThat(start(one)).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(start(other)).isEqualTo("2026-11-23T09:00:00Z");
    awaitAtLeast(deadlocks + 1, DEADLOCKS);
  }

  /// By the index, which receives no further changes.
  private static void assertIsKnown(Bay bay) {
    given()
        .get(
            "/api/v1/service-points/{id}/availability?from=2026-11-23&to=2026-11-23&duration_minutes=50",
            bay.centre().id())
        .then()
        .body("openings", hasSize(4));
  }

  private List<Response> together(Made one, Instant oneTo, Made other, Instant otherTo)
      throws Exception {
    SqlConnection gate = pool.getConnection().await().atMost(PATIENCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      run(gate, "BEGIN");
      run(gate, "LOCK TABLE outbox IN SHARE MODE");
      Future<Response> first = threads.submit(() -> move(one, oneTo));
      Future<Response> second = threads.submit(() -> move(other, otherTo));
      awaitAtLeast(2, AT_THE_GATE);
      run(gate, "COMMIT");
      return List.of(first.get(), second.get());
    } finally {
      gate.close().await().atMost(PATIENCE);
    }
  }

  private static void run(SqlConnection connection, String sql) {
    connection.query(sql).execute().await().atMost(PATIENCE);
  }

  private void awaitAtLeast(long wanted, String sql) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> number(sql) >= wanted);
  }

  private long number(String sql) {
    return pool.query(sql).execute().await().atMost(PATIENCE).iterator().next().getLong(0);
  }

  private static Response move(Made made, Instant to) {
    return given()
        .header("Manage-Token", made.manageToken())
        .contentType(ContentType.JSON)
        .body(Map.of("starts_at", to.toString()))
        .post("/api/v1/bookings/" + made.id() + "/reschedule");
  }

  private static String start(Made made) {
    return given()
        .header("Manage-Token", made.manageToken())
        .get("/api/v1/bookings/" + made.id())
        .jsonPath()
        .getString("starts_at");
  }
}
