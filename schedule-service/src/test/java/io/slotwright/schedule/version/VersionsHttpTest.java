package io.slotwright.schedule.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.slotwright.schedule.fixture.ServiceTest;
import io.slotwright.schedule.fixture.TestClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VersionsHttpTest extends ServiceTest {

  private static final String MONDAY = "2026-11-23";
  private static final String SUNDAY = "2026-11-29";

  private String post;
  private String path;

  @BeforeEach
  void aPost() {
    post = addPostIn("Europe/Kyiv", 30);
    path = "/api/v1/posts/" + post;
  }

  @Test
  void everyChangeOfWhatDecidesOnSlotsIsAVersion() {
    putTemplate(post, List.of(window(0, "09:00", "12:00")));
    override(MONDAY, List.of());
    String block = addBlock(post, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z");
    operator().delete(path + "/blocks/" + block);
    operator().delete(path + "/overrides/" + MONDAY);
    operator().post(path + "/deactivate");

    operator()
        .get(path + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(6, 5, 4, 3, 2, 1))
        .body(
            "items.change",
            contains(
                "post",
                "override-removed",
                "block-removed",
                "block-added",
                "override-set",
                "template"))
        .body("items[0].created_at", equalTo(TestClock.START.toString()))
        .body("next_cursor", nullValue());
  }

  @Test
  void versionsAreListedInPages() {
    for (int hour = 10; hour < 13; hour++) {
      putTemplate(post, List.of(window(0, "09:00", hour + ":00")));
    }

    String next =
        operator()
            .get(path + "/versions?limit=2")
            .then()
            .body("items.version", contains(3, 2))
            .extract()
            .path("next_cursor");
    operator()
        .get(path + "/versions?limit=2&cursor=" + next)
        .then()
        .body("items.version", contains(1))
        .body("next_cursor", nullValue());
  }

  @Test
  void whatChangesNothingIsNoVersion() {
    putTemplate(post, List.of(window(0, "09:00", "12:00"))).header("ETag", "\"1\"");
    putTemplate(post, List.of(window(0, "09:00", "12:00"))).header("ETag", "\"1\"");
    override(MONDAY, List.of()).header("ETag", "\"2\"");
    override(MONDAY, List.of()).header("ETag", "\"2\"");
    operator().delete(path + "/overrides/2026-11-24").then().statusCode(404);
    operator().delete(path + "/blocks/" + NOBODYS_ID).then().statusCode(404);
    rollBack(2).statusCode(200).header("ETag", "\"2\"").body("version", equalTo(2));

    operator().get(path + "/versions").then().body("items", hasSize(2));
  }

  @Test
  void aPointThatMovesToAnotherZoneChangesItsPosts() {
    String point = openPoint("Europe/Kyiv");
    List<String> posts = List.of(addPost(point, 1, 30), addPost(point, 2, 45));

    operator()
        .body(Map.of("name", "Podil", "timezone", "Europe/Lisbon"))
        .put("/api/v1/service-points/" + point);

    for (String moved : posts) {
      operator()
          .get("/api/v1/posts/" + moved + "/versions")
          .then()
          .body("items.change", contains("timezone"));
    }
  }

  @Test
  void aRollbackRestoresEverythingAsANewVersion() {
    putTemplate(post, List.of(window(0, "09:00", "12:00")));
    override(MONDAY, List.of(Map.of("start", "10:00", "end", "11:00")));
    String block = addBlock(post, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z");
    putTemplate(post, List.of(window(1, "09:00", "12:00")));
    override(MONDAY, List.of());
    override("2026-11-25", List.of());
    operator().delete(path + "/blocks/" + block);
    String other = addBlock(post, "2026-11-26T10:00:00Z", "2026-11-26T11:00:00Z");

    rollBack(3)
        .statusCode(200)
        .header("ETag", "\"9\"")
        .body("post_id", equalTo(post))
        .body("version", equalTo(9))
        .body("weekly_slots_replaced", equalTo(true))
        .body("overrides_set", contains(MONDAY))
        .body("overrides_removed", contains("2026-11-25"))
        .body("blocks_added.id", contains(block))
        .body("blocks_removed.id", contains(other));

    guest().get(path + "/template").then().header("ETag", "\"9\"");
    guest().get(path + "/blocks").then().body("items.id", contains(block));
    operator()
        .get(path + "/overrides")
        .then()
        .body("items.date", contains(MONDAY))
        .body("items[0].version", equalTo(9))
        .body("items[0].windows[0].start", equalTo("10:00"))
        .body("items[0].reason", equalTo("holiday"));
    operator().get(path + "/versions").then().body("items[0].change", equalTo("rollback"));
  }

  @Test
  void aFormerVersionIsReadAsItWas() {
    putTemplate(post, List.of(window(0, "09:00", "12:00")));
    override(MONDAY, List.of(Map.of("start", "10:00", "end", "11:00")));
    String block = addBlock(post, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z");
    rollBack(0);

    operator()
        .get(path + "/versions/3")
        .then()
        .statusCode(200)
        .body("post_id", equalTo(post))
        .body("version", equalTo(3))
        .body("weekly_slots", contains(window(0, "09:00", "12:00")))
        .body("overrides.date", contains(MONDAY))
        .body("overrides[0].reason", equalTo("holiday"))
        .body("overrides[0].windows.start", contains("10:00"))
        .body("blocks.id", contains(block))
        .body("blocks[0].starts_at", equalTo("2026-11-24T10:00:00Z"));
    for (int empty : List.of(0, 4)) {
      operator()
          .get(path + "/versions/" + empty)
          .then()
          .body("weekly_slots", empty())
          .body("overrides", empty())
          .body("blocks", empty());
    }
    operator().get(path + "/versions/5").then().statusCode(404).body("code", equalTo("not-found"));
    operator().get(path + "/versions/last").then().statusCode(404);
  }

  @Test
  void ofTwoWhoRollBackTheSecondIsTold() {
    putTemplate(post, List.of(window(0, "09:00", "12:00")));
    putTemplate(post, List.of());

    rollBack(operator().header("If-Match", "\"2\""), 1).statusCode(200);
    rollBack(operator().header("If-Match", "\"2\""), 0)
        .statusCode(412)
        .body("code", equalTo("version-conflict"))
        .body("current_version", equalTo(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|required",
        "{\"to_version\": null}|required",
        "{\"to_version\": 2}|unknown-version",
        "{\"to_version\": -1}|unknown-version",
        "{\"to_version\": \"1\"}|malformed",
        "{\"to_version\": 1.5}|malformed",
        "{\"to_version\": 99999999999999999999}|malformed",
      })
  void aVersionThatIsNone(String body, String code) {
    putTemplate(post, List.of());

    operator()
        .body(body)
        .post(path + "/rollback")
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/to_version"))
        .body("violations[0].code", equalTo(code));
  }

  @Test
  void anotherOrganisationSeesNoHistory() {
    putTemplate(post, List.of(window(0, "09:00", "12:00")));

    for (String read : List.of("/versions", "/versions/1")) {
      otherOperator().get(path + read).then().statusCode(404);
      guest().get(path + read).then().statusCode(401);
      customer().get(path + read).then().statusCode(403);
    }
    rollBack(otherOperator(), 0).statusCode(404);
    rollBack(guest(), 0).statusCode(401);
    rollBack(customer(), 0).statusCode(403);
    operator().get("/api/v1/posts/" + NOBODYS_ID + "/versions").then().statusCode(404);
    assertThat(starts(post, MONDAY, MONDAY)).hasSize(6);
  }

  /// Whatever was changed in whatever order, each version can be had back with the slots that it
  /// had, and those of every later one after it.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyVersionCanBeHadBack(long seed) {
    Random random = new Random(seed);
    Map<Integer, String> slotsOf = new HashMap<>(Map.of(0, slots()));
    for (int change = 0; change < 20; change++) {
      changeSomething(random);
      slotsOf.put(currentVersion(), slots());
    }

    List<Integer> versions = new ArrayList<>(slotsOf.keySet());
    Collections.shuffle(versions, random);
    for (int version : versions) {
      int now = rollBack(version).statusCode(200).extract().path("version");

      assertThat(slots()).as("slots of version %d", version).isEqualTo(slotsOf.get(version));
      assertThat(now).isEqualTo(currentVersion());
    }
  }

  private void changeSomething(Random random) {
    String date = "2026-11-%d".formatted(23 + random.nextInt(7));
    int hour = 8 + random.nextInt(8);
    switch (random.nextInt(6)) {
      case 0 ->
          putTemplate(
              post,
              List.of(
                  window(random.nextInt(7), clock(hour), clock(hour + 3)),
                  window(random.nextInt(7), "18:00", "20:00")));
      case 1 -> override(date, List.of(Map.of("start", clock(hour), "end", clock(hour + 2))));
      case 2 -> operator().delete(path + "/overrides/" + date);
      case 3 -> addBlock(post, date + "T" + clock(hour) + ":00Z", date + "T20:00:00Z");
      case 4 -> {
        List<String> blocks = guest().get(path + "/blocks").path("items.id");
        if (!blocks.isEmpty()) {
          operator().delete(path + "/blocks/" + blocks.get(random.nextInt(blocks.size())));
        }
      }
      default -> rollBack(random.nextInt(currentVersion() + 1));
    }
  }

  private static String clock(int hour) {
    return "%02d:00".formatted(hour);
  }

  private int currentVersion() {
    List<Integer> newest = operator().get(path + "/versions?limit=1").path("items.version");
    return newest.isEmpty() ? 0 : newest.getFirst();
  }

  private String slots() {
    return slots(post, MONDAY, SUNDAY).asString();
  }

  private ValidatableResponse override(String date, List<Map<String, String>> windows) {
    return operator()
        .body(Map.of("windows", windows, "reason", "holiday"))
        .put(path + "/overrides/" + date)
        .then();
  }

  private ValidatableResponse rollBack(int version) {
    return rollBack(operator(), version);
  }

  private ValidatableResponse rollBack(RequestSpecification who, int version) {
    return who.body(Map.of("to_version", version)).post(path + "/rollback").then();
  }
}
