package io.slotwright.calendar.rebuild.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.common.event.BookingStatus.CANCELLED_BY_CUSTOMER;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A rebuild heals what is wrong, and nobody who reads calendars notices it otherwise.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "admin", roles = "admin")
class RebuildTest {

  private static final String WEEK = "2026-11-23";
  private static final String REBUILD = "/api/v1/calendar/rebuild";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Announcer announcer;
  @Inject Pool pool;

  @AfterEach
  void untilNoneRuns() {
    awaitEnd();
  }

  @Test
  void whatIsMissingOrWrongIsRight() {
    PostStory post = bookedPost();
    JsonPath before = week(post);
    run("DELETE FROM allocation WHERE post_id = '%s'".formatted(post.postId()));
    run("UPDATE post_day SET slot_starts = '{}' WHERE post_id = '%s'".formatted(post.postId()));

    JsonPath rebuild = rebuild();
    JsonPath after = week(post);

    assertThat(rebuild.getString("state")).isEqualTo("done");
    assertThat(rebuild.getLong("corrected")).isGreaterThanOrEqualTo(2);
    assertThat(rebuild.getList("topics.position")).isEqualTo(rebuild.getList("topics.end"));
    assertThat(after.getList("cells.status")).isEqualTo(before.getList("cells.status"));
    assertThat(after.getString("epoch")).isNotEqualTo(before.getString("epoch"));
    assertThat(after.getLong("version")).isGreaterThan(before.getLong("version"));
  }

  @Test
  void whatTheTopicsNoLongerHaveStays() {
    PostStory post = bookedPost();
    run(
        """
        INSERT INTO allocation (kind, id, post_id, starts_at, occupied_until)
        VALUES ('booked', gen_random_uuid(), '%s', '2026-11-23T13:00Z', '2026-11-23T13:30Z')
        """
            .formatted(post.postId()));

    JsonPath rebuild = rebuild();

    assertThat(rebuild.getLong("carried_over")).isPositive();
    assertThat(bookedTimes(post)).containsExactly("09:00", "13:00");
  }

  @Test
  void whatShouldNotBeThereIsRemoved() {
    PostStory post = bookedPost();
    UUID cancelled = UUID.randomUUID();
    announcer.say(post.booking(cancelled, 1, CANCELLED_BY_CUSTOMER, "2026-11-23T15:00:00Z", 30));
    await().until(() -> heard(cancelled));
    run(
        """
        INSERT INTO allocation (kind, id, post_id, starts_at, occupied_until)
        VALUES ('booked', '%s', '%s', '2026-11-23T15:00Z', '2026-11-23T15:30Z')
        """
            .formatted(cancelled, post.postId()));

    JsonPath rebuild = rebuild();

    assertThat(rebuild.getLong("removed")).isPositive();
    assertThat(bookedTimes(post)).containsExactly("09:00");
  }

  @Test
  void eventsThatComeMeanwhileAreNotLost() {
    PostStory post = bookedPost();

    start();
    for (int slot = 0; slot < 10; slot++) {
      String start = "2026-11-24T%02d:00:00Z".formatted(6 + slot);
      announcer.say(post.booking(UUID.randomUUID(), 1, CONFIRMED, start, 30));
      assertThat(bookedTimes(post)).contains("09:00");
    }
    awaitEnd();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(bookedTimes(post)).hasSize(11));
  }

  @Test
  void aRebuildThatFailsChangesNothing() {
    PostStory post = bookedPost();
    JsonPath before = week(post);
    run("DELETE FROM post_day WHERE post_id = '%s'".formatted(post.postId()));
    run(
        "ALTER TABLE calendar_epoch ADD CONSTRAINT same_for_ever CHECK (epoch = '%s')"
            .formatted(before.getString("epoch")));
    JsonPath rebuild;
    try {
      rebuild = rebuild();
    } finally {
      run("ALTER TABLE calendar_epoch DROP CONSTRAINT same_for_ever");
    }

    assertThat(rebuild.getString("state")).isEqualTo("failed");
    assertThat(rebuild.getString("reason")).contains("23514");
    assertThat(week(post).getString("epoch")).isEqualTo(before.getString("epoch"));
    assertThat(week(post).getLong("version")).isEqualTo(before.getLong("version"));
    assertThat(numberOf("SELECT count(*) FROM pg_namespace WHERE nspname = 'rebuild'")).isZero();
    assertThat(rebuild().getString("state")).isEqualTo("done");
  }

  @Test
  void aRebuildWhoseReplicaDiedIsEndedAndTidied() {
    run("CREATE SCHEMA IF NOT EXISTS rebuild");
    run(
        """
        INSERT INTO calendar_rebuild (rebuild_id, state, holder, alive_until, started_at)
        VALUES (gen_random_uuid(), 'running', gen_random_uuid(), now() - interval '1 second',
          '2026-11-20T13:00Z')
        """);

    awaitEnd();

    assertThat(progress().getString("reason")).isEqualTo("interrupted");
    assertThat(numberOf("SELECT count(*) FROM pg_namespace WHERE nspname = 'rebuild'")).isZero();
    run("DELETE FROM calendar_rebuild");
  }

  @Test
  void oneRunsAtATime() {
    run(
        """
        INSERT INTO calendar_rebuild (rebuild_id, state, holder, alive_until, started_at)
        VALUES (gen_random_uuid(), 'running', gen_random_uuid(), now() + interval '1 minute', now())
        """);

    given()
        .post(REBUILD)
        .then()
        .statusCode(409)
        .body("code", equalTo("rebuild-running"))
        .body("rebuild_id", notNullValue());

    run("DELETE FROM calendar_rebuild");
  }

  @Test
  void everyTopicThatIsFollowedIsRead() {
    List<String> followed =
        StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
            .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
            .map(name -> ConfigProvider.getConfig().getValue(name, String.class))
            .toList();

    assertThat(rebuild().<String>getList("topics.topic"))
        .containsExactlyInAnyOrderElementsOf(followed);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  void onlyAdministratorsMayAskForOne() {
    given().post(REBUILD).then().statusCode(403);
    given().get(REBUILD).then().statusCode(403);
  }

  private PostStory bookedPost() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    UUID booking = UUID.randomUUID();
    announcer.say(
        post.day(WEEK, "09:00", "18:00"),
        post.booking(booking, 1, CONFIRMED, "2026-11-23T09:00:00Z", 30));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                bookedTimes(post).equals(List.of("09:00"))
                    && week(post).getList("cells.status").contains("available"));
    return post;
  }

  private JsonPath rebuild() {
    start();
    return awaitEnd();
  }

  private void start() {
    given()
        .post(REBUILD)
        .then()
        .statusCode(202)
        .header("Location", containsString(REBUILD))
        .body("state", equalTo("running"));
  }

  private JsonPath awaitEnd() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> numberOf("SELECT count(*) FROM calendar_rebuild WHERE state = 'running'") == 0);
    return progress();
  }

  private JsonPath progress() {
    return given().get(REBUILD).jsonPath();
  }

  private static JsonPath week(PostStory post) {
    return given()
        .queryParam("post_id", post.postId())
        .queryParam("week_start", WEEK)
        .get("/api/v1/calendar/week")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> bookedTimes(PostStory post) {
    return week(post).getList("cells.findAll { it.status == 'booked' }.time");
  }

  private boolean heard(UUID booking) {
    return numberOf("SELECT count(*) FROM inbox WHERE aggregate_id = '%s'".formatted(booking)) > 0;
  }

  private void run(String sql) {
    pool.query(sql).execute().await().atMost(PATIENCE);
  }

  private long numberOf(String sql) {
    return pool.query(sql).execute().await().atMost(PATIENCE).iterator().next().getLong(0);
  }
}
