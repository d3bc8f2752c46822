package io.slotwright.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.FrozenPostgres;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// PostgreSQL, or one of its tables, is blocked: callers are refused soon, and the pool loses no
/// connection.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@Timeout(180)
class PostgresStallsTest {

  private static final int POOL = 20;
  private static final Duration AT_MOST = Duration.ofSeconds(3);

  @TestHTTPResource("/")
  URI service;

  @Inject Pool pool;
  @Inject DataSource anotherClient;

  private final HttpClient http = HttpClient.newHttpClient();

  private record Timed(HttpResponse<String> response, Duration took) {}

  @Test
  void everyRequestIsRefusedInTimeAndNothingOfThePoolIsLost() {
    List<String> written = IntStream.range(0, 2 * POOL).mapToObj(i -> id()).toList();
    List<Timed> refused;
    try (FrozenPostgres frozen = LocalInfrastructure.freezePostgres()) {
      assertThat(frozen.processes()).isGreaterThan(3);

      refused =
          join(
              Stream.concat(
                      Stream.of("query", "prepared", "snapshot").map(way -> get("stall/" + way)),
                      written.stream().map(id -> post("stall/" + id)))
                  .toList());
    }

    assertThat(refused).allSatisfy(PostgresStallsTest::isRefusedInTime);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(join(get("stall/query")).response.statusCode()).isEqualTo(200));
    assertThat(rowsOf(written)).as("refused, so rolled back").isZero();
    thePoolIsWhole();
  }

  @Test
  void aFreezeThatOutlivesEveryTimeoutLosesNothingOfThePool() throws InterruptedException {
    try (FrozenPostgres frozen = LocalInfrastructure.freezePostgres()) {
      for (int second = 0; second < 12; second++) {
        IntStream.range(0, 5).forEach(i -> get("stall/query"));
        Thread.sleep(1000);
      }
    }

    thePoolIsWholeSoon();
  }

  @Test
  void onceTheSilenceIsKnownRequestsAreRefusedAtOnce() {
    try (FrozenPostgres frozen = LocalInfrastructure.freezePostgres()) {
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> join(get("q/health/ready")).response.statusCode() == 503);

      List<Timed> answers =
          join(IntStream.range(0, 2 * POOL).mapToObj(i -> get("stall/query")).toList());

      assertThat(answers).allSatisfy(PostgresStallsTest::isRefusedInTime);
      answers.forEach(PostgresStallsTest::isQuick);
    }

    thePoolIsWholeSoon();
  }

  @Test
  void readinessAnswersWithinASecondAndLivenessDoesNotCare() {
    try (FrozenPostgres frozen = LocalInfrastructure.freezePostgres()) {
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> isQuick(join(get("q/health/ready"))).response.statusCode() == 503);
      assertThat(isQuick(join(get("q/health/ready"))).response.body()).contains("no answer");
      assertThat(isQuick(join(get("q/health/live"))).response.statusCode()).isEqualTo(200);
    }

    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> isQuick(join(get("q/health/ready"))).response.statusCode() == 200);
  }

  @Test
  void aTableThatIsLockedIsReportedInTime() throws SQLException {
    try (Connection session = anotherClient.getConnection();
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute("LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE");

      assertThat(join(post("stall/" + id()))).satisfies(PostgresStallsTest::isRefusedInTime);

      session.rollback();
    }
  }

  @Test
  void aStatementThatTakesTooLongIsCancelled() {
    assertThat(join(get("stall/slow"))).satisfies(PostgresStallsTest::isRefusedInTime);
  }

  @Test
  void waitingForAConnectionIsBounded() {
    List<CompletableFuture<Timed>> busy = new ArrayList<>();
    IntStream.range(0, 4 * POOL).forEach(i -> busy.add(get("stall/busy")));

    List<Timed> answers = join(busy);

    assertThat(answers)
        .filteredOn(answer -> answer.response.statusCode() != 200)
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.response.statusCode()).isEqualTo(503));
    thePoolIsWhole();
  }

  @Test
  void workThatThrowsLeavesNoTransactionOpen() {
    join(IntStream.range(0, POOL).mapToObj(i -> get("stall/broken")).toList());

    assertThat(
            number(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state LIKE 'idle in transaction%'"))
        .isZero();
  }

  private void thePoolIsWholeSoon() {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(join(get("stall/query")).response.statusCode()).isEqualTo(200));
    thePoolIsWhole();
  }

  private void thePoolIsWhole() {
    List<Timed> answers = join(IntStream.range(0, POOL).mapToObj(i -> get("stall/busy")).toList());

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.response.statusCode()).isEqualTo(200));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.took).isLessThan(Duration.ofMillis(2400)));
  }

  private static void isRefusedInTime(Timed answer) {
    assertThat(answer.response.statusCode()).isEqualTo(503);
    assertThat(answer.response.body()).contains("\"database-away\"");
    assertThat(answer.response.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.took).isLessThan(AT_MOST);
  }

  private static Timed isQuick(Timed answer) {
    assertThat(answer.took).isLessThan(Duration.ofSeconds(1));
    return answer;
  }

  private long rowsOf(List<String> ids) {
    return number(
        "SELECT count(*) FROM inbox WHERE topic = 'stall' AND aggregate_id IN ('"
            + String.join("','", ids)
            + "')");
  }

  private long number(String question) {
    return pool.query(question)
        .execute()
        .map(rows -> rows.iterator().next().getLong(0))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private CompletableFuture<Timed> get(String path) {
    return send(HttpRequest.newBuilder(service.resolve(path)).build());
  }

  private CompletableFuture<Timed> post(String path) {
    return send(
        HttpRequest.newBuilder(service.resolve(path)).POST(BodyPublishers.noBody()).build());
  }

  private CompletableFuture<Timed> send(HttpRequest request) {
    long began = System.nanoTime();
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - began)));
  }

  private static List<Timed> join(List<CompletableFuture<Timed>> requests) {
    return requests.stream().map(CompletableFuture::join).toList();
  }

  private static Timed join(CompletableFuture<Timed> request) {
    return request.join();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
