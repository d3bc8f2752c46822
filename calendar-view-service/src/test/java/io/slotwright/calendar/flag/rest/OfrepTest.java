package io.slotwright.calendar.flag.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.slotwright.calendar.FlagStock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// OpenFeature's remote evaluation protocol, version 0.1.0.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class OfrepTest {

  private static final String ALL = "/ofrep/v1/evaluate/flags";
  private static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  @Inject FlagStock stock;

  @Test
  void oneFlagIsEvaluated() {
    post(ALL + "/calendar_v046_ab_test", context("visitor-1"))
        .statusCode(200)
        .contentType("application/json")
        .body("key", equalTo("calendar_v046_ab_test"))
        .body("reason", equalTo("STATIC"))
        .body("variant", equalTo("treatment"))
        .body("value", equalTo("treatment"))
        .body("metadata.version", equalTo(1));
  }

  @Test
  void allFlagsAreEvaluatedAtOnce() {
    post(ALL, context("visitor-1"))
        .statusCode(200)
        .contentType("application/json")
        .header("ETag", startsWith("\""))
        .body("flags.find { it.key == 'calendar_v046' }.value", equalTo(true))
        .body("flags.find { it.key == 'calendar_v046' }.variant", equalTo("on"))
        .body("flags.find { it.key == 'calendar_v046_ab_test' }.value", equalTo("treatment"));
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    stock.onlyInstalled();
    String flag = stock.aSwitchFor(5_000, Map.of());
    String tag = post(ALL, context("visitor-1")).extract().header("ETag");

    assertThat(unlessMatch(tag, "visitor-1").statusCode()).isEqualTo(304);
    assertThat(unlessMatch(tag, "visitor-1").header("ETag")).isEqualTo(tag);

    String other =
        IntStream.range(2, 200)
            .mapToObj(each -> "visitor-" + each)
            .filter(visitor -> isOn(flag, visitor) != isOn(flag, "visitor-1"))
            .findFirst()
            .orElseThrow();
    assertThat(unlessMatch(tag, other).statusCode()).isEqualTo(200);
    stock.aSwitchFor(10_000, Map.of());
    assertThat(unlessMatch(tag, "visitor-1").statusCode()).isEqualTo(200);
  }

  @Test
  void aFlagThatDividesPeopleGivesTheSameAnswerEverywhere() {
    String flag = stock.aSwitchFor(5_000, Map.of());

    for (int each = 0; each < 20; each++) {
      String visitor = "visitor-" + each;
      assertThat(
              given()
                  .queryParam("targeting_key", visitor)
                  .get("/api/v1/feature-flags")
                  .jsonPath()
                  .getBoolean(flag))
          .isEqualTo(isOn(flag, visitor));
    }
    post(ALL + "/" + flag, context("visitor-1")).body("reason", equalTo("SPLIT"));
  }

  @Test
  void withoutATargetingKeyOnlyTheFlagThatNeedsItFails() {
    String flag = stock.aSwitchFor(5_000, Map.of());

    post(ALL + "/" + flag, "{\"context\": {}}")
        .statusCode(400)
        .contentType("application/json")
        .body("key", equalTo(flag))
        .body("errorCode", equalTo("TARGETING_KEY_MISSING"));
    post(ALL, "{}")
        .statusCode(200)
        .body("flags.find { it.key == '" + flag + "' }.errorCode", equalTo("TARGETING_KEY_MISSING"))
        .body("flags.find { it.key == 'calendar_v046' }.value", equalTo(true));
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  @OidcSecurity(claims = @Claim(key = "sub", value = "visitor-8"))
  void aPersonWhoIsSignedInNeedsNoTargetingKey() {
    String flag = stock.aSwitchFor(5_000, Map.of());

    boolean bySubject =
        post(ALL + "/" + flag, "{}").statusCode(200).extract().jsonPath().getBoolean("value");

    assertThat(bySubject).isEqualTo(isOn(flag, "visitor-8"));
  }

  @Test
  void anOrganisationOfTheContextHasItsOverride() {
    String flag = stock.aSwitchFor(0, Map.of(UUID.fromString(ORGANISATION), "on"));

    post(ALL + "/" + flag, "{\"context\": {\"organisation_id\": \"" + ORGANISATION + "\"}}")
        .statusCode(200)
        .body("value", equalTo(true))
        .body("reason", equalTo("TARGETING_MATCH"));
  }

  @Test
  void anUnknownFlagIsNotFound() {
    post(ALL + "/unknown", context("visitor-1"))
        .statusCode(404)
        .contentType("application/json")
        .body("key", equalTo("unknown"))
        .body("errorCode", equalTo("FLAG_NOT_FOUND"))
        .body("", not(hasKey("status")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | PARSE_ERROR",
        "[] | PARSE_ERROR",
        "7 | PARSE_ERROR",
        "null | PARSE_ERROR",
        "{\"context\": 1, \"context\": 2} | PARSE_ERROR",
        "{\"context\": []} | INVALID_CONTEXT",
        "{\"context\": \"x\"} | INVALID_CONTEXT",
        "{\"context\": {\"targetingKey\": 7}} | INVALID_CONTEXT",
        "{\"context\": {\"organisation_id\": \"x\"}} | INVALID_CONTEXT",
        "{\"context\": {\"organisation_id\": 7}} | INVALID_CONTEXT",
      })
  void whatCannotBeReadIsRefusedInTheProtocolsWords(String body, String code) {
    post(ALL, body)
        .statusCode(400)
        .contentType("application/json")
        .body("errorCode", equalTo(code))
        .body("", not(hasKey("key")));
    post(ALL + "/calendar_v046", body)
        .statusCode(400)
        .contentType("application/json")
        .body("key", equalTo("calendar_v046"))
        .body("errorCode", equalTo(code));
  }

  @Test
  void aBodyThatIsTooDeepIsRefusedToo() {
    post(ALL, "[".repeat(100)).statusCode(400).body("errorCode", equalTo("PARSE_ERROR"));
    post(ALL, "").statusCode(400).body("errorCode", equalTo("PARSE_ERROR"));
  }

  @Test
  void aTargetingKeyHasABound() {
    post(ALL, context("x".repeat(256))).statusCode(200);
    post(ALL, context("x".repeat(257)))
        .statusCode(400)
        .body("errorCode", equalTo("INVALID_CONTEXT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "text/html"})
  void anotherMediaTypeIsAProblem(String type) {
    given()
        .header("Content-Type", type)
        .body("{}".getBytes(UTF_8))
        .post(ALL)
        .then()
        .statusCode(oneOf(400, 415));
  }

  @Test
  void attributesThatNoFlagNeedsDoNotMatter() {
    post(
            ALL + "/calendar_v046",
            """
            {"context": {"targetingKey": "a", "plan": {"name": ["x", 1, null]}}, "more": true}
            """)
        .statusCode(200);
  }

  @Test
  void exposuresAreCountedByFlagAndVariant() {
    stock.onlyInstalled();
    String flag = stock.aSwitchFor(10_000, Map.of());
    String tag = post(ALL, context("visitor-1")).extract().header("ETag");

    unlessMatch(tag, "visitor-1");
    post(ALL + "/" + flag, context("visitor-1"));
    given().get("/api/v1/feature-flags");
    post(ALL + "/no_such_flag", context("visitor-1"));

    assertThat(exposures()).contains(exposure(flag, "on") + " 3.0");
    assertThat(exposures()).noneMatch(line -> line.contains("no_such_flag"));
    assertThat(exposures()).noneMatch(line -> line.startsWith(exposure(flag, "off")));
  }

  @Test
  void theSeriesOfAFlagEndWithIt() {
    stock.onlyInstalled();
    String flag = stock.aSwitchFor(10_000, Map.of());
    post(ALL + "/" + flag, context("visitor-1"));
    assertThat(exposures()).anyMatch(line -> line.startsWith(exposure(flag, "on")));

    stock.onlyInstalled();

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> exposures().stream().noneMatch(line -> line.contains(flag)));
  }

  private static Set<String> exposures() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("slotwright_flag_exposures_total"))
        .collect(Collectors.toSet());
  }

  private static String exposure(String flag, String variant) {
    return "slotwright_flag_exposures_total{flag=\"%s\",variant=\"%s\"}".formatted(flag, variant);
  }

  private static boolean isOn(String flag, String visitor) {
    return post(ALL + "/" + flag, context(visitor)).extract().jsonPath().getBoolean("value");
  }

  private static Response unlessMatch(String tag, String visitor) {
    return given()
        .header("If-None-Match", tag)
        .contentType("application/json")
        .body(context(visitor))
        .post(ALL);
  }

  private static ValidatableResponse post(String path, String body) {
    return given().contentType("application/json").body(body).post(path).then();
  }

  private static String context(String targetingKey) {
    return "{\"context\": {\"targetingKey\": \"" + targetingKey + "\"}}";
  }
}
