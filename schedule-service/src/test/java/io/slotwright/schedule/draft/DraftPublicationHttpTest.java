package io.slotwright.schedule.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.schedule.fixture.Booking;
import io.slotwright.schedule.fixture.BookingService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a draft would change, and what its publication does change.
@QuarkusTest
class DraftPublicationHttpTest extends DraftTest {

  @Inject BookingService bookings;

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
        .body("draft_id", equalTo(draft))
        .body("draft_version", equalTo(1))
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
  void theImpactHasAnotherTagOnceABookingWouldLoseItsTime() {
    String draft = draft(blocked("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));
    String uri = "/api/v1/drafts/" + draft + "/impact";
    String seen = impact(draft).extract().header("ETag");
    operator().header("If-None-Match", seen).get(uri).then().statusCode(304);

    bookings.tell(Booking.of(post, "2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z"));

    operator()
        .header("If-None-Match", seen)
        .get(uri)
        .then()
        .statusCode(200)
        .body("draft_version", equalTo(1))
        .body("bookings_displaced_count", equalTo(1));
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
}
