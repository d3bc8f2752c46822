package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DraftsHttpTest extends ServiceTest {

  private static final String MONDAY = "2026-11-23";
  private static final String SUNDAY = "2026-11-29";

  @Inject BookingService bookings;

  private String post;
  private String path;

  @BeforeEach
  void aPostThatIsOpenOnMondays() {
    post = addPostIn("Europe/Kyiv", 60);
    path = "/api/v1/posts/" + post;
    putTemplate(post, List.of(window(0, "09:00", "12:00")));
  }

  @Test
  void aDraftBeginsBlankOnWhatThePostIs() {
    String id =
        operator()
            .post(path + "/drafts")
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("post_id", equalTo(post))
            .body("status", equalTo("open"))
            .body("base_version", equalTo(1))
            .body("version", equalTo(1))
            .body("patches", empty())
            .body("created_at", equalTo(SettableClock.START.toString()))
            .extract()
            .path("id");

    operator().get("/api/v1/drafts/" + id).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void patchesAreLaidOverThoseThatAreThere() {
    String draft = draft(available("2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"));

    append(draft, blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("patches.status", contains("available", "blocked"))
        .body("patches[1].starts_at", equalTo("2026-11-23T08:00:00Z"))
        .body("patches[1].ends_at", equalTo("2026-11-23T09:00:00Z"));
    append(draft).statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void patchesAreReplacedByWhatWasReadAndChanged() {
    String draft = draft(available("2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"));
    String read = operator().get("/api/v1/drafts/" + draft).asString();

    operator()
        .body(read)
        .put("/api/v1/drafts/" + draft)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    operator()
        .body(body(blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z")))
        .put("/api/v1/drafts/" + draft)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("patches.status", contains("blocked"));
  }

  @Test
  void theImpactIsSeenBeforeAndIsWhatPublishingDoes() {
    addBlock(post, "2026-11-23T07:00:00Z", "2026-11-23T07:30:00Z");
    String draft =
        draft(
            available("2026-11-23T07:00:00Z", "2026-11-23T07:30:00Z"),
            available("2026-11-24T08:00:00Z", "2026-11-24T10:30:00Z"),
            blocked("2026-11-23T08:10:00Z", "2026-11-23T08:20:00Z"));

    operator()
        .get("/api/v1/drafts/" + draft + "/impact")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("draft_id", equalTo(draft))
        .body("base_version", equalTo(2))
        .body("current_version", equalTo(2))
        .body(
            "slots_added.starts_at",
            contains("2026-11-23T07:00:00Z", "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"))
        .body("slots_added[0].id", equalTo(post + "~2026-11-23T07:00:00Z"))
        .body("slots_added[0].ends_at", equalTo("2026-11-23T08:00:00Z"))
        .body("slots_removed.starts_at", contains("2026-11-23T08:00:00Z"))
        .body("bookings_displaced", empty());
    assertThat(bookable()).containsExactly("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z");

    publish(draft).statusCode(200);
    assertThat(bookable())
        .containsExactly(
            "2026-11-23T07:00:00Z",
            "2026-11-23T09:00:00Z",
            "2026-11-24T08:00:00Z",
            "2026-11-24T09:00:00Z");
  }

  @Test
  void theImpactNamesTheBookingsThatWouldLoseTheirTime() {
    Booking early = bookings.tell(Booking.of(post, "2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));
    Booking late = bookings.tell(Booking.of(post, "2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"));
    bookings.tell(Booking.of(post, "2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"));
    String draft =
        draft(
            blocked("2026-11-23T09:15:00Z", "2026-11-23T09:30:00Z"),
            blocked("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z"));

    operator()
        .get("/api/v1/drafts/" + draft + "/impact")
        .then()
        .body("bookings_displaced.booking_id", contains(late.id().toString()))
        .body("bookings_displaced[0].starts_at", equalTo("2026-11-23T08:00:00Z"))
        .body("bookings_displaced[0].ends_at", equalTo("2026-11-23T10:00:00Z"));

    append(draft, available("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"));
    append(draft, blocked("2026-11-23T07:59:00Z", "2026-11-23T08:00:00Z"));
    operator()
        .get("/api/v1/drafts/" + draft + "/impact")
        .then()
        .body("bookings_displaced.booking_id", contains(early.id().toString()));
  }

  @Test
  void aRollbackToItsBaseUndoesADraftExactly() {
    addBlock(post, "2026-11-23T07:00:00Z", "2026-11-23T09:30:00Z");
    String before = slots(post, MONDAY, SUNDAY).asString();
    String draft =
        draft(
            available("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"),
            available("2026-11-24T08:00:00Z", "2026-11-24T10:30:00Z"),
            blocked("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z"));

    publish(draft)
        .statusCode(200)
        .body("draft_id", equalTo(draft))
        .body("post_id", equalTo(post))
        .body("base_version", equalTo(2))
        .body("version", equalTo(3))
        .body("overrides_set", contains("2026-11-24"))
        .body("blocks_added", hasSize(3))
        .body("blocks_removed", hasSize(1));
    assertThat(slots(post, MONDAY, SUNDAY).asString()).isNotEqualTo(before);
    operator().get(path + "/versions").then().body("items[0].change", equalTo("draft-published"));

    operator().body("{\"to_version\": 2}").post(path + "/rollback").then().statusCode(200);
    assertThat(slots(post, MONDAY, SUNDAY).asString()).isEqualTo(before);
  }

  @Test
  void ofTwoOperatorsWhoEditAtOnceTheSecondRebasesAndLooksAgain() {
    String first = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));
    String second = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T09:00:00Z"));
    impact(second)
        .body("slots_removed.starts_at", contains("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));

    publish(first).statusCode(200);
    publish(second)
        .statusCode(412)
        .contentType("application/problem+json")
        .body("code", equalTo("draft-outdated"))
        .body("base_version", equalTo(1))
        .body("current_version", equalTo(2));
    impact(second).body("base_version", equalTo(1)).body("current_version", equalTo(2));

    operator()
        .post("/api/v1/drafts/" + second + "/rebase")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("base_version", equalTo(2))
        .body("patches", hasSize(1));
    impact(second).body("slots_removed.starts_at", contains("2026-11-23T08:00:00Z"));
    publish(second).statusCode(200).body("version", equalTo(3));
    assertThat(bookable()).containsExactly("2026-11-23T09:00:00Z");
  }

  @Test
  void ofManyWhoPublishAtTheSameMomentOneSucceeds() throws Exception {
    List<Callable<Integer>> publishers =
        IntStream.range(0, 8)
            .mapToObj(
                day ->
                    draft(
                        available(
                            "2026-12-%02dT08:00:00Z".formatted(day + 1),
                            "2026-12-%02dT09:00:00Z".formatted(day + 1))))
            .<Callable<Integer>>map(draft -> () -> publish(draft).extract().statusCode())
            .toList();

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : threads.invokeAll(publishers)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(starts(post, "2026-12-01", "2026-12-06")).hasSizeLessThanOrEqualTo(1);
    operator().get(path + "/versions").then().body("items", hasSize(2));
  }

  @Test
  void theSameDraftIsPublishedOnceByTwoAtTheSameMoment() throws Exception {
    String draft = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<Integer> publisher = () -> publish(draft).extract().statusCode();
      for (Future<Integer> answer : threads.invokeAll(List.of(publisher, publisher))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void ifMatchHoldsTheDraftToWhatWasSeen() {
    String draft = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));
    append(draft, blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"));
    String stale = "\"1\"";
    String uri = "/api/v1/drafts/" + draft;

    isAConflict(operator().header("If-Match", stale).body(body()).patch(uri).then());
    isAConflict(operator().header("If-Match", stale).body(body()).put(uri).then());
    isAConflict(operator().header("If-Match", stale).post(uri + "/rebase").then());
    isAConflict(operator().header("If-Match", stale).post(uri + "/publish").then());
    isAConflict(operator().header("If-Match", stale).delete(uri).then());
    String seen = impact(draft).extract().header("ETag");
    operator().header("If-Match", seen).post(uri + "/publish").then().statusCode(200);
  }

  @Test
  void aPublishedDraftStaysWhatItWas() {
    String draft = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));
    publish(draft).statusCode(200);
    String uri = "/api/v1/drafts/" + draft;

    operator()
        .get(uri)
        .then()
        .header("ETag", "\"2\"")
        .body("status", equalTo("published"))
        .body("published_version", equalTo(2))
        .body("patches", hasSize(1));
    for (ValidatableResponse refused :
        List.of(
            publish(draft),
            append(draft),
            impact(draft),
            operator().post(uri + "/rebase").then(),
            operator().delete(uri).then())) {
      refused
          .statusCode(409)
          .body("code", equalTo("draft-published"))
          .body("published_version", equalTo(2));
    }
  }

  @Test
  void aDraftThatChangesNothingMakesNoVersion() {
    publish(draft(available("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z")))
        .statusCode(200)
        .body("base_version", equalTo(1))
        .body("version", equalTo(1));
    publish(draft()).statusCode(200).body("version", equalTo(1));
  }

  @Test
  void aDiscardedDraftIsGone() {
    String draft = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));

    operator().delete("/api/v1/drafts/" + draft).then().statusCode(204);

    operator().get("/api/v1/drafts/" + draft).then().statusCode(404);
    publish(draft).statusCode(404);
    operator().delete("/api/v1/drafts/" + draft).then().statusCode(404);
    assertThat(bookable()).hasSize(3);
  }

  @Test
  void theDraftsOfAPostAreListedNewestFirst() {
    String first = draft();
    String second = draft();
    publish(first);
    String third = draft();

    String next =
        operator()
            .get(path + "/drafts?limit=2")
            .then()
            .statusCode(200)
            .body("items.id", contains(third, second))
            .extract()
            .path("next_cursor");
    operator()
        .get(path + "/drafts?limit=2&cursor=" + next)
        .then()
        .body("items.id", contains(first))
        .body("items[0].status", equalTo("published"))
        .body("next_cursor", nullValue());
    operator().get(path + "/drafts?cursor=eA").then().statusCode(422);
  }

  @Test
  void theSameKeyMakesOneDraft() {
    for (int times = 0; times < 3; times++) {
      operator()
          .header("Idempotency-Key", "once")
          .post(path + "/drafts")
          .then()
          .statusCode(201)
          .header("Location", notNullValue());
    }

    operator().get(path + "/drafts").then().body("items", hasSize(1));
  }

  @Test
  void aRepeatedHourCannotBeOpenedByHalf() {
    String draft = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));

    append(
            draft,
            available("2027-10-31T00:00:00Z", "2027-10-31T02:00:00Z"),
            blocked("2027-10-31T00:00:00Z", "2027-10-31T01:00:00Z"))
        .statusCode(422)
        .body("violations.pointer", contains("/patches/0"))
        .body("violations.code", contains("not-wall-clock-time"));
    operator().get("/api/v1/drafts/" + draft).then().body("patches", hasSize(1));
  }

  @Test
  void aPostOpensWhereItsServicePointIsClosedButNotWhereThatIsBlocked() {
    String point = openPoint("UTC");
    String bay = addPost(point, 1, 60);
    String ofPoint = "/api/v1/service-points/" + point;
    operator().body(Map.of("windows", List.of())).put(ofPoint + "/overrides/" + MONDAY);
    operator()
        .body(Map.of("starts_at", "2026-11-24T08:00:00Z", "ends_at", "2026-11-24T09:00:00Z"))
        .post(ofPoint + "/blocks")
        .then()
        .statusCode(201);

    operator()
        .body(
            body(
                available("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"),
                available("2026-11-24T08:30:00Z", "2026-11-24T10:00:00Z")))
        .post("/api/v1/posts/" + bay + "/drafts")
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/patches/1"))
        .body("violations.code", contains("blocked-for-service-point"));
    String draft =
        operator()
            .body(body(available("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z")))
            .post("/api/v1/posts/" + bay + "/drafts")
            .path("id");
    publish(draft).statusCode(200);

    assertThat(starts(bay, MONDAY, MONDAY))
        .containsExactly("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z");
  }

  @Test
  void aDraftIsOutdatedByAChangeOfItsServicePoint() {
    String point = openPoint("UTC");
    String draft = operator().post("/api/v1/posts/" + addPost(point, 1, 60) + "/drafts").path("id");
    operator()
        .body(Map.of("windows", List.of()))
        .put("/api/v1/service-points/" + point + "/overrides/" + MONDAY);

    publish(draft).statusCode(412).body("code", equalTo("draft-outdated"));
  }

  @Test
  void whatIsOverCannotBePatched() {
    append(draft(), blocked("2026-11-19T07:00:00Z", "2026-11-20T19:00:00Z"))
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/patches/0/ends_at"))
        .body("code", equalTo("over"));
    append(draft(), blocked("2026-11-19T07:00:00Z", "2026-11-20T19:01:00Z")).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/patches|required",
        "{\"patches\": null}|/patches|required",
        "{\"patches\": {}}|/patches|malformed",
        "{\"patches\": [null]}|/patches/0|required",
        "{\"patches\": [7]}|/patches/0|malformed",
        "{\"patches\": [], \"reason\": 7}|/reason|unknown-field",
        "{\"patches\": [{\"colour\": 1}]}|/patches/0/colour|unknown-field",
        "{\"patches\": [{}]}|/patches/0/starts_at|required",
      })
  void malformedPatches(String body, String pointer, String code) {
    operator()
        .body(body)
        .patch("/api/v1/drafts/" + draft())
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo(pointer))
        .body("violations[0].code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z, blocked, /ends_at, start-not-before-end",
    "2026-11-24T10:00:00Z, 2026-11-24T09:00:00Z, blocked, /ends_at, start-not-before-end",
    "2026-11-24T10:00:30Z, 2026-11-24T11:00:00Z, blocked, /starts_at, not-whole-minutes",
    "2026-11-24T10:00:00Z, 2026-11-24T11:00:00.5Z, blocked, /ends_at, not-whole-minutes",
    "2026-11-24T10:00:00Z, 2027-11-26T10:00:00Z, blocked, /ends_at, patch-too-long",
    "2026-11-24T10:00:00Z, 9999-12-31T00:00:00Z, blocked, /ends_at, out-of-range",
    "-1000000000-01-01T00:00:00Z, 2026-11-24T10:00:00Z, blocked, /ends_at, patch-too-long",
    "2026-11-24T10:00:00Z, +1000000000-12-31T23:59:00Z, blocked, /ends_at, out-of-range",
    "2026-11-24T10:00:00Z, 2026-11-24T11:00:00Z, free, /status, unknown-status",
    "2026-11-24T10:00:00Z, 2026-11-24T11:00:00Z, BLOCKED, /status, unknown-status",
    "2026-11-24T10:00:00Z, tomorrow, blocked, /ends_at, malformed",
    "2026-11-24T10:00:00Z, 2026-11-24T11:00:00Z,, /status, required",
  })
  void patchesThatAreNone(String start, String end, String status, String pointer, String code) {
    operator()
        .body(
            "{\"patches\": [{\"starts_at\": \"%s\", \"ends_at\": \"%s\"%s}]}"
                .formatted(start, end, status == null ? "" : ", \"status\": \"" + status + "\""))
        .post(path + "/drafts")
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/patches/0" + pointer))
        .body("violations.code", contains(code));
  }

  @Test
  void patchesHaveTheirMeasure() {
    List<Map<String, String>> most =
        IntStream.range(0, 500)
            .mapToObj(
                minute ->
                    blocked(
                        "2026-12-24T%02d:%02d:00Z".formatted(minute / 60, minute % 60),
                        "2026-12-25T00:00:00Z"))
            .toList();
    String draft = draft();
    operator()
        .body(Map.of("patches", most))
        .patch("/api/v1/drafts/" + draft)
        .then()
        .statusCode(200);

    append(draft, blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"))
        .statusCode(422)
        .body("violations.pointer", contains("/patches"))
        .body("code", equalTo("too-many-patches"));
    append(
            draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z")),
            blocked("2027-11-24T07:00:00Z", "2027-11-24T08:00:00Z"))
        .statusCode(422)
        .body("code", equalTo("draft-too-long"));
  }

  @Test
  void bodiesThatAreNoJsonAreRefused() {
    String uri = "/api/v1/drafts/" + draft();
    operator().body("{").patch(uri).then().statusCode(400).body("code", equalTo("malformed-json"));
    operator().body("").put(uri).then().statusCode(400).body("code", equalTo("body-required"));
    operator().body("[]").patch(uri).then().statusCode(400);
  }

  @Test
  void anotherOrganisationSeesNoDrafts() {
    String uri = "/api/v1/drafts/" + draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));
    Map<RequestSpecification, Integer> others =
        Map.of(otherOperator(), 404, guest(), 401, customer(), 403);
    others.forEach(
        (who, status) -> {
          who.get(uri).then().statusCode(status);
          who.get(uri + "/impact").then().statusCode(status);
          who.get(path + "/drafts").then().statusCode(status);
          who.post(path + "/drafts").then().statusCode(status);
          who.post(uri + "/publish").then().statusCode(status);
          who.post(uri + "/rebase").then().statusCode(status);
          who.delete(uri).then().statusCode(status);
          who.body(body()).patch(uri).then().statusCode(status);
          who.put(uri).then().statusCode(status);
        });
    operator().get("/api/v1/drafts/" + NOBODYS_ID + "/impact").then().statusCode(404);
    operator().get("/api/v1/drafts/7").then().statusCode(404);
  }

  private static void isAConflict(ValidatableResponse response) {
    response
        .statusCode(412)
        .body("code", equalTo("version-conflict"))
        .body("current_version", equalTo(2));
  }

  private List<String> bookable() {
    return slots(post, MONDAY, SUNDAY)
        .jsonPath()
        .getList("slots.findAll { !it.blocked }.starts_at");
  }

  @SafeVarargs
  private final String draft(Map<String, String>... patches) {
    return operator()
        .body(body(patches))
        .post(path + "/drafts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @SafeVarargs
  private static ValidatableResponse append(String draft, Map<String, String>... patches) {
    return operator().body(body(patches)).patch("/api/v1/drafts/" + draft).then();
  }

  private static ValidatableResponse impact(String draft) {
    return operator().get("/api/v1/drafts/" + draft + "/impact").then();
  }

  private static ValidatableResponse publish(String draft) {
    return operator().post("/api/v1/drafts/" + draft + "/publish").then();
  }

  @SafeVarargs
  private static Map<String, Object> body(Map<String, String>... patches) {
    return Map.of("patches", List.of(patches));
  }

  private static Map<String, String> available(String start, String end) {
    return Map.of("starts_at", start, "ends_at", end, "status", "available");
  }

  private static Map<String, String> blocked(String start, String end) {
    return Map.of("starts_at", start, "ends_at", end, "status", "blocked");
  }
}
