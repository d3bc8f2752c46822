package io.slotwright.schedule.draft;

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
import io.slotwright.schedule.fixture.TestClock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How a draft begins, is edited, listed and discarded, and who may see it.
@QuarkusTest
class DraftsHttpTest extends DraftTest {

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
            .body("created_at", equalTo(TestClock.START.toString()))
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
    int seen = impact(draft).extract().jsonPath().getInt("draft_version");
    operator()
        .header("If-Match", "\"%d\"".formatted(seen))
        .post(uri + "/publish")
        .then()
        .statusCode(200);
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
}
