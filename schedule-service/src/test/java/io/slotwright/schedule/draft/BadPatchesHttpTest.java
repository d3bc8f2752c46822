package io.slotwright.schedule.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Patches that are refused, and why.
@QuarkusTest
class BadPatchesHttpTest extends DraftTest {

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
    "2026-11-24T10:00:00Z, tomorrow, blocked, /ends_at, malformed-time",
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
}
