package io.slotwright.calendar.flag.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.calendar.FlagStock;
import io.slotwright.testing.infrastructure.FrozenPostgres;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class FlagResourceTest {

  private static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  @Inject FlagStock stock;

  @Test
  void theNewCalendarIsOnUnlessSomebodySetsItOtherwise() {
    given()
        .get("/api/v1/feature-flags")
        .then()
        .statusCode(200)
        .body("calendar_v046", equalTo(true))
        .body("calendar_v046_ab_test", equalTo("treatment"));
  }

  @Test
  void anAnonymousVisitorKeepsTheirSide() {
    String flag = stock.aSwitchFor(5_000, Map.of());

    long on = IntStream.range(0, 200).filter(each -> isOn(flag, "visitor-" + each)).count();

    assertThat(on).isBetween(60L, 140L);
    assertThat(isOn(flag, "visitor-1")).isEqualTo(isOn(flag, "visitor-1"));
  }

  @Test
  void withoutATargetingKeyADividedFlagIsItsDefault() {
    String flag = stock.aSwitchFor(9_999, Map.of());

    given().get("/api/v1/feature-flags").then().statusCode(200).body(flag, equalTo(false));
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  @OidcSecurity(claims = @Claim(key = "sub", value = "visitor-8"))
  void aPersonWhoIsSignedInIsTheirOwnKey() {
    String flag = stock.aSwitchFor(5_000, Map.of());

    boolean bySubject = given().get("/api/v1/feature-flags").jsonPath().getBoolean(flag);

    assertThat(bySubject).isEqualTo(isOn(flag, "visitor-8"));
  }

  @Test
  void anOrganisationThatIsNamedHasItsOverride() {
    String flag = stock.aSwitchFor(0, Map.of(UUID.fromString(ORGANISATION), "on"));

    given()
        .queryParam("organisation_id", ORGANISATION)
        .get("/api/v1/feature-flags")
        .then()
        .body(flag, equalTo(true));
    given().get("/api/v1/feature-flags").then().body(flag, equalTo(false));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void aMemberOfAnOrganisationHasItsOverride() {
    String flag = stock.aSwitchFor(0, Map.of(UUID.fromString(ORGANISATION), "on"));

    given().get("/api/v1/feature-flags").then().body(flag, equalTo(true));
  }

  @Test
  void whatIsNoKeyAndNoIdIsRefused() {
    given()
        .queryParam("targeting_key", "x".repeat(257))
        .queryParam("organisation_id", "7")
        .get("/api/v1/feature-flags")
        .then()
        .statusCode(422)
        .body("violations.pointer", equalTo(List.of("/targeting_key", "/organisation_id")));
  }

  @Test
  void flagsAreKnownWhilePostgresIsAway() {
    String flag = stock.aSwitchFor(10_000, Map.of());
    given().get("/api/v1/feature-flags").then().body("", hasKey(flag));

    try (FrozenPostgres frozen = LocalInfrastructure.freezePostgres()) {
      assertThat(frozen.processes()).isPositive();
      given().get("/api/v1/feature-flags").then().statusCode(200).body(flag, equalTo(true));
      given()
          .contentType("application/json")
          .body("{}")
          .post("/ofrep/v1/evaluate/flags/" + flag)
          .then()
          .statusCode(200)
          .body("value", equalTo(true));
    }
  }

  private static boolean isOn(String flag, String visitor) {
    return given()
        .queryParam("targeting_key", visitor)
        .get("/api/v1/feature-flags")
        .jsonPath()
        .getBoolean(flag);
  }
}
