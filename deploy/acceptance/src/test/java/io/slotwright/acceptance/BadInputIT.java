package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Invalid requests get a clear answer: a problem with a code, never a 500 or a stack trace.
@WithSuite
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
  private static final String NOBODY = "0190a000-0000-7000-8000-00000000dead";

  private final RunningSuite suite;
  private final Api operator;
  private Workshop workshop;

  BadInputIT(RunningSuite suite) {
    this.suite = suite;
    this.operator = suite.operator().api();
  }

  @BeforeAll
  void openAWorkshop() {
    workshop = suite.opensWorkshop("Europe/Kyiv", 30);
  }

  /// The words in braces are placeholders for ids of the workshop.
  private String filledIn(String text) {
    return text.replace("{point}", workshop.point().id())
        .replace("{post}", workshop.post(0).id())
        .replace("{service}", workshop.service())
        .replace("{nine}", workshop.at(0, "09:00").toString())
        .replace("{nobody}", NOBODY);
  }

  private static void assertProblem(Answer answer) {
    String what = answer.asked() + " answered " + answer.status() + " " + answer.body();
    assertThat(answer.status()).as(what).isBetween(400, 499);
    assertThat(answer.code()).as(what).isNotEmpty();
    assertThat(answer.json().path("status").asInt()).as(what).isEqualTo(answer.status());
    assertThat(answer.json().path("title").asText()).as(what).isNotEmpty();
    assertThat(answer.body())
        .as(what)
        .doesNotContain("Exception")
        .doesNotContain("\\tat ")
        .doesNotContain("io.slotwright.")
        .doesNotContain("io.quarkus");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/service-points/{nobody}",
    "GET, /api/v1/service-points/not-a-uuid",
    "GET, /api/v1/service-points?limit=0",
    "GET, /api/v1/service-points?limit=201",
    "GET, /api/v1/service-points?limit=many",
    "GET, /api/v1/service-points?cursor=nonsense",
    "GET, /api/v1/service-points/{point}/posts?cursor=%00",
    "GET, /api/v1/service-points/{nobody}/posts",
    "GET, /api/v1/service-points/{nobody}/services",
    "GET, /api/v1/service-points/{nobody}/availability?duration_minutes=30",
    "GET, /api/v1/service-points/{point}/availability",
    "GET, /api/v1/service-points/{point}/availability?duration_minutes=0",
    "GET, /api/v1/service-points/{point}/availability?duration_minutes=half",
    "GET, /api/v1/service-points/{point}/availability?service_ids=a;b",
    "GET, /api/v1/service-points/{point}/availability?service_ids={nobody}",
    "GET, /api/v1/service-points/{point}/availability?duration_minutes=30&from=tomorrow",
    "GET, /api/v1/service-points/{point}/availability?duration_minutes=30&from=2026-12-01&to=2026-11-01",
    "GET, /api/v1/service-points/{point}/available-at?time=nine",
    "GET, /api/v1/service-points/{point}/available-at",
    "GET, /api/v1/service-points/{point}/bookings?status=happy",
    "GET, /api/v1/service-points/{point}/bookings?from=2026-13-45",
    "GET, /api/v1/posts/{nobody}",
    "GET, /api/v1/posts/{nobody}/template",
    "GET, /api/v1/posts/{post}/slots?from=2026-02-30&to=2026-03-01",
    "GET, /api/v1/posts/{post}/slots?from=2026-01-01&to=2029-01-01",
    "GET, /api/v1/posts/{post}/blocks?from=x&to=y",
    "GET, /api/v1/calendar/week",
    "GET, /api/v1/calendar/week?post_id=me",
    "GET, /api/v1/calendar/week?post_id={nobody}",
    "GET, /api/v1/calendar/week?post_id={post}&week_start=monday",
    "GET, /api/v1/calendar/week?post_id={post}&timezone=Mars/Olympus",
    "GET, /api/v1/calendar/week?post_id={post}&days=7",
    "GET, /api/v1/calendar/service-points/{nobody}/week",
    "GET, /api/v1/reservations/{nobody}",
    "GET, /api/v1/bookings/{nobody}",
    "GET, /api/v1/my-bookings",
    "GET, /api/v1/my-bookings?when=never",
    "GET, /api/v1/notifications?booking_id=x",
    "GET, /api/v1/no-such-thing",
    "GET, /api/v2/service-points",
    "POST, /api/v1/posts/{nobody}/activate",
    "POST, /api/v1/bookings/{nobody}/cancel",
    "POST, /api/v1/bookings/{nobody}/confirm",
    "POST, /api/v1/bookings/nonsense/confirm",
    "DELETE, /api/v1/posts/{post}/blocks/{nobody}",
    "DELETE, /api/v1/posts/{post}/overrides/2026-02-30",
    "DELETE, /api/v1/reservations/{nobody}",
    "PATCH, /api/v1/service-points/{point}",
    "DELETE, /api/v1/bookings"
  })
  void anImpossibleRequestIsAProblem(String method, String path) {
    assertProblem(operator.send(method, filledIn(path), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /api/v1/service-points | {\"name\": \"\", \"timezone\": \"Mars/Olympus\"}",
        "POST | /api/v1/service-points | {\"name\": \"x\", \"timezone\": \"UTC\", \"hold_minutes\": 0}",
        "POST | /api/v1/service-points | {\"name\": \"x\", \"timezone\": \"UTC\", \"contact_email\": \"@\"}",
        "POST | /api/v1/service-points | {\"name\": \"x\", \"timezone\": \"UTC\", \"colour\": \"red\"}",
        "POST | /api/v1/service-points/{nobody}/posts | {\"number\": 1, \"slot_duration_minutes\": 30}",
        "POST | /api/v1/service-points/{point}/posts | {\"number\": 1, \"slot_duration_minutes\": 30}",
        "POST | /api/v1/service-points/{point}/posts | {\"number\": -1, \"slot_duration_minutes\": 30}",
        "POST | /api/v1/service-points/{point}/posts | {\"number\": 2, \"slot_duration_minutes\": 4}",
        "POST | /api/v1/service-points/{point}/posts | {\"number\": 2, \"slot_duration_minutes\": 481}",
        "POST | /api/v1/service-points/{point}/posts | {\"number\": 99999999999, \"slot_duration_minutes\": 30}",
        "PUT | /api/v1/posts/{post}/template | {\"weekly_slots\": \"always\"}",
        "PUT | /api/v1/posts/{post}/template | {\"weekly_slots\": [{\"weekday\": 7, \"start\": \"09:00\", \"end\": \"10:00\"}]}",
        "PUT | /api/v1/posts/{post}/template | {}",
        "PUT | /api/v1/posts/{post}/overrides/2026-12-24 | {\"windows\": [{\"start\": \"14:00\", \"end\": \"10:00\"}]}",
        "PUT | /api/v1/posts/{post}/overrides/christmas | {\"windows\": []}",
        "POST | /api/v1/posts/{post}/blocks | {\"starts_at\": \"2026-11-24T11:00:00Z\", \"ends_at\": \"2026-11-24T10:00:00Z\"}",
        "POST | /api/v1/posts/{post}/blocks | {\"starts_at\": \"soon\", \"ends_at\": \"later\"}",
        "POST | /api/v1/posts/{post}/blocks | {}",
        "POST | /api/v1/service-points/{point}/services | {\"name\": \" \", \"default_duration_minutes\": 0}",
        "POST | /api/v1/service-points/{point}/services | {\"name\": \"x\", \"default_duration_minutes\": 10, \"durations_by_car_type\": {\"suv\": -5}}",
        "POST | /api/v1/bookings/calculate-duration | {\"service_ids\": []}",
        "POST | /api/v1/bookings/calculate-duration | {\"service_ids\": [\"{nobody}\"], \"car_type\": \"suv\"}",
        "POST | /api/v1/bookings/calculate-duration | {\"service_ids\": [null]}",
        "POST | /api/v1/bookings/calculate-duration | {\"service_ids\": \"{service}\"}",
        "POST | /api/v1/bookings/check-availability | {\"post_id\": \"{nobody}\", \"starts_at\": \"{nine}\", \"duration_minutes\": 30}",
        "POST | /api/v1/bookings/check-availability | {\"post_id\": \"{post}\", \"duration_minutes\": 30}",
        "POST | /api/v1/bookings/optimal-slots | {}",
        "POST | /api/v1/reservations | {}",
        "POST | /api/v1/reservations | {\"post_id\": \"{nobody}\", \"starts_at\": \"{nine}\", \"service_ids\": [\"{service}\"]}",
        "POST | /api/v1/reservations | {\"post_id\": \"{post}\", \"starts_at\": \"2001-01-01T00:00:00Z\", \"service_ids\": [\"{service}\"]}",
        "POST | /api/v1/reservations | {\"post_id\": \"{post}\", \"starts_at\": \"9999-12-31T23:59:59Z\", \"service_ids\": [\"{service}\"]}",
        "POST | /api/v1/reservations | {\"post_id\": \"{post}\", \"starts_at\": \"+999999999-12-31T23:59:59Z\", \"service_ids\": [\"{service}\"]}",
        "POST | /api/v1/reservations | {\"post_id\": \"{post}\", \"starts_at\": \"2026-11-23 09:00\", \"service_ids\": [\"{service}\"]}",
        "POST | /api/v1/reservations | {\"post_id\": \"{post}\", \"starts_at\": \"{nine}\", \"service_ids\": [\"{nobody}\"]}",
        "POST | /api/v1/reservations | {\"post_id\": {}, \"starts_at\": [], \"service_ids\": 7}",
        "POST | /api/v1/bookings | {\"customer\": {\"name\": \"x\", \"email\": \"x@example.test\"}}",
        "POST | /api/v1/bookings | {\"reservation_id\": \"{nobody}\", \"reservation_token\": \"x\", \"customer\": {\"name\": \"x\", \"email\": \"x@example.test\"}}",
        "POST | /api/v1/bookings | {\"post_id\": \"{post}\", \"starts_at\": \"{nine}\", \"service_ids\": [\"{service}\"], \"customer\": {\"name\": \"\", \"email\": \"nowhere\"}}",
        "POST | /api/v1/bookings | {\"post_id\": \"{post}\", \"starts_at\": \"{nine}\", \"service_ids\": [\"{service}\"], \"customer\": {\"name\": \"x\", \"email\": \"x@example.test\", \"locale\": \"!!\"}}",
        "POST | /api/v1/bookings | {\"post_id\": \"{post}\", \"starts_at\": \"{nine}\", \"service_ids\": [\"{service}\"], \"customer\": \"me\"}",
        "POST | /api/v1/bookings | {\"post_id\": \"{post}\", \"starts_at\": \"{nine}\", \"service_ids\": [\"{service}\"]}",
        "POST | /api/v1/my-bookings/links | {\"email\": \"nowhere\"}",
        "POST | /api/v1/my-bookings/links | {\"email\": \"x@example.test\", \"locale\": \"!!\"}",
        "POST | /api/v1/bookings/{nobody}/reschedule | {\"post_id\": \"{post}\", \"starts_at\": \"{nine}\"}",
      })
  void anImpossibleBodyIsAProblem(String method, String path, String body) {
    assertProblem(operator.send(method, filledIn(path), filledIn(body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/service-points",
        "/api/v1/bookings/calculate-duration",
        "/api/v1/reservations",
        "/api/v1/bookings",
        "/api/v1/my-bookings/links"
      })
  void whatIsNoJsonIsAProblem(String path) {
    Stream.of(
            "", "{", "[]", "null", "42", "\"text\"", "{\"a\":", "\u0000", "{\"name\": \"\ud800\"}")
        .forEach(body -> assertProblem(operator.send("POST", path, body)));
    assertProblem(operator.with("Content-Type", "text/plain").send("POST", path, "hello"));
    assertProblem(operator.with("Content-Type", "application/xml").send("POST", path, "<a/>"));
    assertProblem(operator.send("POST", path, "[".repeat(50_000)));
    assertProblem(operator.send("POST", path, "{\"name\": \"" + "x".repeat(3_000_000) + "\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "${jndi:ldap://x}",
        "\u202e",
        "%00"
      })
  void strangeTextIsTextOrAProblem(String text) {
    JsonNode service = Json.object("name", text, "default_duration_minutes", 15);
    Answer answer = operator.post(workshop.point().path() + "/services", service);

    if (answer.status() == 201) {
      assertThat(answer.text("name")).isEqualTo(text);
    } else {
      assertProblem(answer);
    }
  }

  @Test
  void everyViolationIsNamedWithItsPointer() {
    Answer answer =
        operator
            .post(
                "/api/v1/service-points",
                Json.object("timezone", "Mars/Olympus", "hold_minutes", 0))
            .expect(422);

    assertThat(Json.texts(answer.json().path("violations"), "pointer"))
        .contains("/name", "/timezone", "/hold_minutes");
    assertThat(Json.texts(answer.json().path("violations"), "code")).doesNotContain("");
    assertThat(Json.texts(answer.json().path("violations"), "message")).doesNotContain("");
  }
}
