package io.slotwright.schedule.openinghours;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.plumbing.work.LongWork;
import io.slotwright.schedule.fixture.ServiceTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpeningHoursHttpTest extends ServiceTest {

  @Inject LongWork longWork;

  private String post;
  private String path;

  @BeforeEach
  void aPost() {
    post = addPostIn("Europe/Kyiv", 60);
    path = "/api/v1/posts/" + post + "/opening-hours";
  }

  @Test
  void openingHoursAreTheWeeklyTemplateInOtherWords() {
    guest().get(path).then().statusCode(200).body("opening_hours", equalTo("off"));

    put("Mo-Fr 09:00-11:00; Sa 22:00-02:00; PH off")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("post_id", equalTo(post))
        .body("version", equalTo(1))
        .body("opening_hours", equalTo("Mo-Fr 09:00-11:00; Sa 22:00-24:00; Su 00:00-02:00"))
        .body("notes.code", contains("public-holidays"));

    assertThat(starts(post, "2026-11-28", "2026-11-29"))
        .containsExactly(
            "2026-11-28T20:00:00Z",
            "2026-11-28T21:00:00Z",
            "2026-11-28T22:00:00Z",
            "2026-11-28T23:00:00Z");
    guest()
        .get("/api/v1/posts/" + post + "/template")
        .then()
        .header("ETag", "\"1\"")
        .body("weekly_slots.weekday", contains(0, 1, 2, 3, 4, 5, 6));
  }

  @Test
  void aTemplateIsReadAsOpeningHours() {
    putTemplate(post, List.of(window(2, "12:00", "24:00"), window(1, "09:00", "18:00")));

    guest()
        .get(path)
        .then()
        .header("ETag", "\"1\"")
        .body("opening_hours", equalTo("Tu 09:00-18:00; We 12:00-24:00"))
        .body("notes", empty());
  }

  @Test
  void othersAreAnsweredWhileATextIsRead() throws Exception {
    CountDownLatch end = occupyLongWork(2);
    CompletableFuture<ValidatableResponse> sent =
        CompletableFuture.supplyAsync(() -> put("Mo-Fr 09:00-11:00"));

    guest().get(path).then().statusCode(200).body("opening_hours", equalTo("off"));
    assertThat(sent).isNotDone();

    end.countDown();
    sent.get(20, SECONDS).statusCode(200);
  }

  @Test
  void whenTooManyTextsWaitItIsAskedAgainLater() {
    CountDownLatch end = occupyLongWork(10);
    try {
      put("Mo-Fr 09:00-11:00")
          .statusCode(503)
          .header("Retry-After", equalTo("2"))
          .body("code", equalTo("busy"));
    } finally {
      end.countDown();
    }
  }

  private CountDownLatch occupyLongWork(int pieces) {
    CountDownLatch end = new CountDownLatch(1);
    for (int piece = 0; piece < pieces; piece++) {
      longWork.run(() -> end.await(20, SECONDS)).subscribe().with(ended -> {});
    }
    return end;
  }

  @Test
  void whatWasReadMayBeSentBack() {
    put("Mo-Fr 09:00-11:00");
    String read = operator().get(path).asString();

    operator().body(read).put(path).then().statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void ofTwoWhoEditTheSecondIsTold() {
    put("Mo 09:00-11:00").header("ETag", "\"1\"");

    operator()
        .header("If-Match", "\"0\"")
        .body(Map.of("opening_hours", "off"))
        .put(path)
        .then()
        .statusCode(412);
  }

  @Test
  void everythingThatAWeekCannotSayIsToldAtOnce() {
    put("Mo 18:00+; Dec 25 off; Tu 09:00-12:00 \"call us\"")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("validation"))
        .body(
            "violations.code",
            contains("unsupported-open-end", "unsupported-date", "unsupported-comment"));
    guest().get(path).then().body("version", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                   | 422 | required",
        "{\"opening_hours\": null}            | 422 | required",
        "{\"opening_hours\": \"\"}            | 422 | blank",
        "{\"opening_hours\": \"Mo..\"}        | 422 | opening-hours-malformed",
        "{\"opening_hours\": 7}               | 422 | malformed",
        "{\"opening_hours\": \"off\", \"x\": 1} | 422 | unknown-field",
        "[]                                   | 400 | malformed-json",
        "null                                 | 400 | body-required",
      })
  void aBadBody(String body, int status, String code) {
    operator().body(body).put(path).then().statusCode(status).body("code", equalTo(code));
  }

  @Test
  void onlyTheOwnOrganisationMayChangeThem() {
    Map<String, Object> body = Map.of("opening_hours", "off");
    otherOperator().body(body).put(path).then().statusCode(404);
    customer().body(body).put(path).then().statusCode(403);
    guest().body(body).put(path).then().statusCode(401);
    operator().contentType(ContentType.TEXT).body("off").put(path).then().statusCode(415);
    guest().get("/api/v1/posts/" + NOBODYS_ID + "/opening-hours").then().statusCode(404);
  }

  @Test
  void theDescriptionHasThem() {
    guest()
        .accept(ContentType.JSON)
        .get("/q/openapi?format=json")
        .then()
        .body("paths.keySet()", hasItem("/api/v1/posts/{id}/opening-hours"))
        .body("paths.keySet()", hasItem("/api/v1/service-points/{id}/overrides/{date}"))
        .body("paths.keySet()", hasItem("/api/v1/service-points/{id}/blocks"));
  }

  private ValidatableResponse put(String text) {
    return operator().body(Map.of("opening_hours", text)).put(path).then();
  }
}
