package io.slotwright.calendar.telemetry.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.calendar.telemetry.flow.TelemetrySettings;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class TelemetryTest {

  private static final String SOMEBODY = "203.0.113.20";

  @Inject MeterRegistry meters;
  @Inject TelemetrySettings settings;

  @Test
  void vitalsBecomeMetrics() {
    report(
            """
            {"page": "my-bookings", "vitals": [
              {"name": "LCP", "value": 1430}, {"name": "INP", "value": 90},
              {"name": "CLS", "value": 250}]}
            """)
        .statusCode(204)
        .body(blankOrNullString());

    Timer paint =
        meters.get("slotwright.web.vital").tags("page", "my-bookings", "vital", "LCP").timer();
    assertThat(paint.count()).isEqualTo(1);
    assertThat(paint.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1430);
    DistributionSummary shift =
        meters.get("slotwright.web.layout.shift").tag("page", "my-bookings").summary();
    assertThat(shift.totalAmount()).isEqualTo(0.25);
  }

  @Test
  void failuresAreCounted() {
    report(
            """
            {"page": "confirm", "failures": [
              {"kind": "render", "error": "TypeError", "place": "index-b1_c2.js:1:4711"},
              {"kind": "chunk", "error": "TypeError"}, {"kind": "render", "error": "RangeError"}]}
            """)
        .statusCode(204);

    assertThat(failures("confirm", "render").count()).isEqualTo(2);
    assertThat(failures("confirm", "chunk").count()).isEqualTo(1);
  }

  @Test
  void aPageOfANewerReleaseAddsNoSeries() {
    report("{\"page\": \"of-tomorrow\", \"failures\": [{\"kind\": \"script\", \"error\": \"E\"}]}")
        .statusCode(204);

    assertThat(failures("other", "script").count()).isPositive();
    assertThat(meters.find("slotwright.web.failures").tag("page", "of-tomorrow").counter())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                                      | /page",
        "{\"page\": \"/manage/4#token\"}                                         | /page",
        "{\"page\": \"week\", \"vitals\": [{\"name\": \"FID\", \"value\": 1}]}   | /vitals/0/name",
        "{\"page\": \"week\", \"vitals\": [{\"name\": \"LCP\", \"value\": -1}]}  | /vitals/0/value",
        "{\"page\": \"week\", \"vitals\": [{\"name\": \"LCP\"}]}                 | /vitals/0/value",
        "{\"page\": \"week\", \"vitals\": [null]}                                | /vitals/0",
        "{\"page\": \"week\", \"failures\": [{\"kind\": \"render\", \"error\": \"olena@example.test\"}]}"
            + " | /failures/0/error",
        "{\"page\": \"week\", \"failures\": [{\"kind\": \"script\", \"error\": \"E\","
            + " \"place\": \"https://a.test/manage/4#token\"}]} | /failures/0/place"
      })
  void whatIsNoReportIsRefusedAtItsPlace(String body, String pointer) {
    report(body).statusCode(422).body("violations.pointer", hasItem(pointer));
  }

  @Test
  void aReportIsBounded() {
    String vitals =
        "{\"name\": \"LCP\", \"value\": 1},".repeat(20) + "{\"name\": \"LCP\", \"value\": 1}";
    report("{\"page\": \"week\", \"vitals\": [" + vitals + "]}")
        .statusCode(422)
        .body("violations.pointer", hasItem("/vitals"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
  void anotherSiteCannotReportWithoutAsking(String type) {
    given()
        .contentType(type)
        .body("{\"page\": \"week\"}")
        .post("/api/v1/telemetry")
        .then()
        .statusCode(415);
  }

  @Test
  void anAddressReportsSoOftenInAMinuteOnly() {
    String noisy = "203.0.113.21";
    for (int count = 0; count < settings.reportsPerMinute(); count++) {
      report("{\"page\": \"week\"}", noisy).statusCode(204);
    }

    report("{\"page\": \"week\"}", noisy)
        .statusCode(429)
        .header("Retry-After", "60")
        .body("code", equalTo("too-many-reports"));
    report("{\"page\": \"week\"}", SOMEBODY).statusCode(204);
  }

  private Counter failures(String page, String kind) {
    return meters.get("slotwright.web.failures").tags("page", page, "kind", kind).counter();
  }

  private static ValidatableResponse report(String body) {
    return report(body, SOMEBODY);
  }

  private static ValidatableResponse report(String body, String address) {
    return given()
        .header("X-Forwarded-For", address)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/telemetry")
        .then();
  }
}
