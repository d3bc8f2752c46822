package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// For any input, the response is a problem that explains the error, never a server error.
@QuarkusTest
class BadInputHttpTest extends ServiceTest {

  private static final String LONG_NAME = "x".repeat(201);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{",
        "{\"name\": \"A\"}",
        "{\"name\": null, \"timezone\": null}",
        "{\"name\": 7, \"timezone\": \"UTC\"}",
        "{\"name\": [], \"timezone\": {}}",
        "{\"name\": \"A\\u0000B\", \"timezone\": \"UTC\"}",
        "{\"name\": \"A\", \"timezone\": \"+02:00\"}",
        "{\"name\": \"A\", \"timezone\": \"UTC\", \"hold_minutes\": \"10\"}",
        "{\"name\": \"A\", \"timezone\": \"UTC\", \"hold_minutes\": 1.5}",
        "{\"name\": \"A\", \"timezone\": \"UTC\", \"hold_minutes\": 99999999999}",
        "{\"name\": \"A\", \"timezone\": \"UTC\", \"auto_confirm\": \"yes\"}",
        "{\"name\": \"A\", \"timezone\": \"UTC\", \"colour\": \"red\"}",
      })
  void aServicePoint(String body) {
    isAProblem(operator().body(body).post("/api/v1/service-points"));
  }

  @ParameterizedTest
  @MethodSource("complexJson")
  void jsonThatIsTooComplex(String body) {
    String post = addPostIn("UTC", 30);

    operator()
        .body(body)
        .put("/api/v1/posts/" + post + "/template")
        .then()
        .statusCode(400)
        .body("code", equalTo("json-too-complex"));
    operator()
        .body("{\"name\": \"A\", \"timezone\": \"UTC\", \"x\": " + body + "}")
        .post("/api/v1/service-points")
        .then()
        .statusCode(400)
        .body("code", equalTo("json-too-complex"));
  }

  static Stream<String> complexJson() {
    return Stream.of(
        "[" + "[],".repeat(100_000) + "[]]",
        "[" + "{},".repeat(100_000) + "{}]",
        "[".repeat(40) + "]".repeat(40));
  }

  @Test
  void aNameThatIsTooLong() {
    operator()
        .body("{\"name\": \"" + LONG_NAME + "\", \"timezone\": \"UTC\"}")
        .post("/api/v1/service-points")
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/name"))
        .body("violations[0].code", equalTo("too-long"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"weekly_slots\": null}",
        "{\"weekly_slots\": {}}",
        "{\"weekly_slots\": [null]}",
        "{\"weekly_slots\": [7, \"x\", []]}",
        "{\"weekly_slots\": [{\"weekday\": 7, \"start\": \"09:00\", \"end\": \"10:00\"}]}",
        "{\"weekly_slots\": [{\"weekday\": \"0\", \"start\": \"09:00\", \"end\": \"10:00\"}]}",
        "{\"weekly_slots\": [{\"weekday\": 0, \"start\": 9, \"end\": 10}]}",
        "{\"weekly_slots\": [{\"weekday\": 0, \"start\": \"09:00\\n\", \"end\": \"10:00\"}]}",
        "{\"weekly_slots\": [{\"weekday\": 0, \"start\": \"24:00\", \"end\": \"24:00\"}]}",
        "{\"weekly_slots\": [{\"weekday\": 0, \"start\": \"09:00\", \"end\": \"09:00\"}]}",
        "{\"weekly_slots\": [], \"more\": 1}",
      })
  void aTemplate(String body) {
    String post = addPostIn("UTC", 30);

    isAProblem(operator().body(body).put("/api/v1/posts/" + post + "/template"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"starts_at\": \"2026-11-24T10:00:00Z\"}",
        "{\"starts_at\": \"2026-11-24T10:00:00Z\", \"ends_at\": \"2026-11-24T10:00:00Z\"}",
        "{\"starts_at\": \"2026-11-24T10:00:00Z\", \"ends_at\": \"2026-11-24T10:00:00.0000001Z\"}",
        "{\"starts_at\": \"2026-11-24T10:00:00Z\", \"ends_at\": \"2026-11-23T10:00:00Z\"}",
        "{\"starts_at\": \"2026-11-24\", \"ends_at\": \"tomorrow\"}",
        "{\"starts_at\": \"0001-01-01T00:00:00Z\", \"ends_at\": \"9999-12-31T00:00:00Z\"}",
        "{\"starts_at\": \"-1000000000-01-01T00:00:00Z\", \"ends_at\":"
            + " \"+1000000000-12-31T23:59:59Z\"}",
        "{\"starts_at\": \"2026-01-01T00:00:00Z\", \"ends_at\": \"2030-01-01T00:00:00Z\"}",
      })
  void aBlock(String body) {
    String post = addPostIn("UTC", 30);

    isAProblem(operator().body(body).post("/api/v1/posts/" + post + "/blocks"));
  }

  @ParameterizedTest
  @CsvSource({
    "slots?from=2026-11-23, required",
    "slots?to=2026-11-23, required",
    "slots?from=2026-11-23&to=, required",
    "slots?from=2026-02-30&to=2026-03-01, malformed-date",
    "slots?from=today&to=2026-03-01, malformed-date",
    "slots?from=2026-11-23&to=2026-11-22, to-before-from",
    "slots?from=2026-11-01&to=2027-02-01, range-too-long",
    "slots?from=%2B999999999-12-31&to=2027-02-01, out-of-range",
    "overrides?from=x, malformed-date",
    "overrides?limit=0, limit-out-of-range",
    "overrides?limit=many, limit-out-of-range",
    "overrides?cursor=x, malformed-cursor",
    "blocks?to=x, malformed-date",
    "blocks?cursor=eA, malformed-cursor",
  })
  void aQuery(String query, String code) {
    String post = addPostIn("UTC", 30);

    guest()
        .urlEncodingEnabled(false)
        .get("/api/v1/posts/" + post + "/" + query)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void ninetyTwoDaysAreNotTooMany() {
    slots(addPostIn("UTC", 30), "2026-11-01", "2027-01-31").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?time=", "?time=now", "?time=2026-11-23", "?time=9999-12-31T00:00Z"})
  void aMoment(String query) {
    isAProblem(guest().get("/api/v1/service-points/" + openPoint("UTC") + "/available-at" + query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"posts/7", "posts/x/slots", "service-points/nobody", "service-points/7/posts"})
  void anId(String path) {
    guest().get("/api/v1/" + path).then().statusCode(404).body("code", equalTo("not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/template", "/slots?from=2026-11-23&to=2026-11-23"})
  void aPostThatIsNot(String path) {
    guest()
        .get("/api/v1/posts/" + UUID.randomUUID() + path)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  void aDateThatIsNot() {
    String post = addPostIn("UTC", 30);

    isAProblem(
        operator().body("{\"windows\": []}").put("/api/v1/posts/" + post + "/overrides/someday"));
    isAProblem(operator().delete("/api/v1/posts/" + post + "/overrides/2026-11-31"));
  }

  private static void isAProblem(Response response) {
    response
        .then()
        .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)))
        .contentType("application/problem+json")
        .body("code", notNullValue())
        .body("detail", notNullValue());
  }

  @Test
  void aTemplateOfFarTooManyWindowsHasAShortAnswer() {
    String post = addPost(openPoint("UTC"), 1, 30);
    List<Map<String, Object>> windows =
        Collections.nCopies(1_200, Map.of("weekday", 9, "start", "18:00", "end", "09:00"));

    byte[] answer =
        operator()
            .body(Map.of("weekly_slots", windows))
            .put("/api/v1/posts/" + post + "/template")
            .then()
            .statusCode(422)
            .body("violations", hasSize(1))
            .body("violations[0].pointer", equalTo("/weekly_slots"))
            .extract()
            .asByteArray();

    assertThat(answer.length).isLessThan(1_000);
  }

  @Test
  void aHundredViolationsAreReportedAndTheOthersCounted() {
    String post = addPost(openPoint("UTC"), 1, 30);
    List<Map<String, Object>> windows =
        Collections.nCopies(300, Map.of("weekday", 9, "start", "09:00", "end", "18:00"));

    operator()
        .body(Map.of("weekly_slots", windows))
        .put("/api/v1/posts/" + post + "/template")
        .then()
        .statusCode(422)
        .body("violations", hasSize(100))
        .body("violations_omitted", equalTo(200));
  }
}
