package io.slotwright.schedule.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.ServiceTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HoursHttpTest extends ServiceTest {

  private static final String MONDAY = "2026-11-23";

  @Inject Pool pool;

  private String post;
  private String path;

  @BeforeEach
  void aPost() {
    post = addPostIn("UTC", 60);
    path = "/api/v1/posts/" + post;
  }

  @Test
  void aPostStartsWithoutATemplate() {
    guest()
        .get(path + "/template")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("version", equalTo(0))
        .body("weekly_slots", empty());
  }

  @Test
  void aTemplateIsReadAsItWasWritten() {
    putTemplate(post, List.of(window(1, "09:00", "24:00"), window(0, "09:00", "18:00")))
        .statusCode(200)
        .header("ETag", "\"1\"");

    guest()
        .get(path + "/template")
        .then()
        .body("post_id", equalTo(post))
        .body("weekly_slots.weekday", contains(1, 0))
        .body("weekly_slots[0].start", equalTo("09:00"))
        .body("weekly_slots[0].end", equalTo("24:00"));
  }

  @Test
  void everyVersionOfATemplateIsKept() {
    putTemplate(post, List.of(window(0, "08:00", "09:00")));
    putTemplate(post, List.of(window(0, "09:00", "10:00"))).header("ETag", "\"2\"");
    putTemplate(post, List.of(window(0, "09:00", "10:00"))).header("ETag", "\"2\"");

    int kept =
        pool.preparedQuery("SELECT count(*)::int FROM template_version WHERE post_id = $1")
            .execute(Tuple.of(UUID.fromString(post)))
            .await()
            .indefinitely()
            .iterator()
            .next()
            .getInteger(0);
    assertThat(kept).isEqualTo(2);
    assertThat(starts(post, MONDAY, MONDAY)).containsExactly("2026-11-23T09:00:00Z");
  }

  @Test
  void ofTwoWhoEditATemplateTheSecondIsTold() {
    operator()
        .header("If-Match", "\"0\"")
        .body(Map.of("weekly_slots", List.of(window(0, "08:00", "09:00"))))
        .put(path + "/template")
        .then()
        .statusCode(200);
    operator()
        .header("If-Match", "\"0\"")
        .body(Map.of("weekly_slots", List.of()))
        .put(path + "/template")
        .then()
        .statusCode(412);
  }

  @Test
  void theSchemaOfATemplateIsPublished() {
    guest()
        .get("/api/v1/schemas/weekly-template")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
        .body("properties.weekly_slots.type", equalTo("array"));
    guest().get("/api/v1/schemas/date-override").then().statusCode(200);
    guest().get("/api/v1/schemas/nothing").then().statusCode(404);
  }

  @Test
  void anOverrideHoldsUntilItIsRemoved() {
    putTemplate(post, List.of(window(0, "08:00", "10:00")));
    List<String> before = starts(post, MONDAY, MONDAY);

    operator()
        .body(Map.of("windows", List.of(), "reason", "holiday"))
        .put(path + "/overrides/" + MONDAY)
        .then()
        .statusCode(200)
        .body("date", equalTo(MONDAY))
        .body("reason", equalTo("holiday"));
    assertThat(starts(post, MONDAY, MONDAY)).isEmpty();
    assertThat(starts(post, "2026-11-30", "2026-11-30")).hasSize(2);

    operator().delete(path + "/overrides/" + MONDAY).then().statusCode(204);
    assertThat(starts(post, MONDAY, MONDAY)).isEqualTo(before);
    operator().delete(path + "/overrides/" + MONDAY).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holiday\n",
        "\nholiday",
        "holi\nday",
        "holiday\r\n",
        "holiday\r",
        "holiday\u0085"
      })
  void aReasonIsOneLine(String reason) {
    operator()
        .body(Map.of("windows", List.of(), "reason", reason))
        .put(path + "/overrides/" + MONDAY)
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItem("/reason"));
  }

  @Test
  void overridesAreListedByDate() {
    for (String date : List.of("2026-12-25", "2026-12-24", "2027-01-01")) {
      operator().body(Map.of("windows", List.of())).put(path + "/overrides/" + date);
    }

    String next =
        guest()
            .get(path + "/overrides?limit=2")
            .then()
            .body("items.date", contains("2026-12-24", "2026-12-25"))
            .extract()
            .path("next_cursor");
    guest()
        .get(path + "/overrides?limit=2&cursor=" + next)
        .then()
        .body("items.date", contains("2027-01-01"))
        .body("next_cursor", nullValue());
    guest()
        .get(path + "/overrides?from=2026-12-25&to=2026-12-31")
        .then()
        .body("items.date", contains("2026-12-25"));
    guest().get("/api/v1/posts/" + NOBODYS_ID + "/overrides").then().statusCode(404);
  }

  @Test
  void aStaleOverrideIsNotOverwritten() {
    String etag =
        operator()
            .body(Map.of("windows", List.of()))
            .put(path + "/overrides/" + MONDAY)
            .header("ETag");
    operator().delete(path + "/overrides/" + MONDAY);
    operator().body(Map.of("windows", List.of())).put(path + "/overrides/" + MONDAY);

    operator()
        .header("If-Match", etag)
        .body(Map.of("windows", List.of()))
        .put(path + "/overrides/" + MONDAY)
        .then()
        .statusCode(412);
    operator()
        .header("If-Match", etag)
        .delete(path + "/overrides/" + MONDAY)
        .then()
        .statusCode(412);
  }

  @Test
  void everythingThatIsWrongWithAnOverrideIsToldAtOnce() {
    operator()
        .body(
            """
            {"windows": [{"start": "10:00", "end": "09:00"}, {"start": "9:00", "end": "10:00"}],
             "reasn": ""}
            """)
        .put(path + "/overrides/" + MONDAY)
        .then()
        .statusCode(422)
        .body(
            "violations.collect { it.pointer + ' ' + it.code }.sort()",
            contains(
                "/reasn schema", "/windows/0/end start-not-before-end", "/windows/1/start schema"));
  }

  @Test
  void aBlockHoldsUntilItIsRemoved() {
    putTemplate(post, List.of(window(0, "08:00", "10:00"), window(1, "08:00", "10:00")));

    String block = addBlock(post, "2026-11-23T09:30:00Z", "2026-11-24T09:00:00Z");
    assertThat(blocked("2026-11-23", "2026-11-24")).containsExactly(false, true, true, false);

    operator().delete(path + "/blocks/" + block).then().statusCode(204);
    assertThat(blocked("2026-11-23", "2026-11-24")).containsOnly(false);
    operator().delete(path + "/blocks/" + block).then().statusCode(404);
  }

  @Test
  void blocksAreListedByStart() {
    String second = addBlock(post, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z");
    String first = addBlock(post, "2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");

    String next =
        guest()
            .get(path + "/blocks?limit=1")
            .then()
            .body("items.id", contains(first))
            .extract()
            .path("next_cursor");
    operator()
        .get(path + "/blocks?limit=1&cursor=" + next)
        .then()
        .body("items.id", contains(second))
        .body("items[0].reason", equalTo("lift repair"))
        .body("next_cursor", nullValue());
    guest()
        .get(path + "/blocks?from=2026-11-24&to=2026-11-24")
        .then()
        .body("items.id", contains(second));
    guest().get("/api/v1/posts/" + NOBODYS_ID + "/blocks").then().statusCode(404);
  }

  @Test
  void theSameKeyBlocksOnce() {
    Map<String, Object> body =
        Map.of("starts_at", "2026-11-24T10:00:00Z", "ends_at", "2026-11-24T11:00:00Z");
    for (int times = 0; times < 3; times++) {
      operator()
          .header("Idempotency-Key", "once")
          .body(body)
          .post(path + "/blocks")
          .then()
          .statusCode(201);
    }

    assertThat(guest().get(path + "/blocks").jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void anotherOrganisationCannotTouchTheHours() {
    String block = addBlock(post, "2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");
    Map<String, Object> blockBody =
        Map.of("starts_at", "2026-11-24T10:00:00Z", "ends_at", "2026-11-24T11:00:00Z");

    otherOperator()
        .body(Map.of("weekly_slots", List.of()))
        .put(path + "/template")
        .then()
        .statusCode(404);
    otherOperator()
        .body(Map.of("windows", List.of()))
        .put(path + "/overrides/" + MONDAY)
        .then()
        .statusCode(404);
    otherOperator().body(blockBody).post(path + "/blocks").then().statusCode(404);
    otherOperator().delete(path + "/blocks/" + block).then().statusCode(404);
    otherOperator().post(path + "/deactivate").then().statusCode(404);
    guest().post(path + "/activate").then().statusCode(401);
    customer().delete(path + "/overrides/" + MONDAY).then().statusCode(403);
  }

  private List<Boolean> blocked(String from, String to) {
    return slots(post, from, to).jsonPath().getList("slots.blocked");
  }
}
