package io.slotwright.booking.erasure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.erasure.flow.SetRetention;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// For how long an organisation keeps customers, as it sets it.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "admin", roles = "admin")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = RetentionOverHttpTest.OURS))
class RetentionOverHttpTest {

  static final String OURS = "0190a000-0000-7000-8000-0000000004e7";

  private static final String PATH = "/api/v1/organisation/retention";

  @Inject Pool pool;
  @Inject SetRetention setRetention;

  @BeforeEach
  void nothingIsSet() {
    pool.query("DELETE FROM retention WHERE organisation_id = '" + OURS + "'")
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  @Test
  void theyAreKeptForEverUnlessItSaysOtherwise() {
    setRetention
        .set(UUID.randomUUID(), new Retention(7), "admin")
        .await()
        .atMost(Duration.ofSeconds(10));

    kept().body("", hasKey("customers_kept_days")).body("customers_kept_days", nullValue());
  }

  @Test
  void administratorsSetItAndTakeItBack() {
    put("365").statusCode(200).body("customers_kept_days", equalTo(365));
    kept().body("customers_kept_days", equalTo(365));

    put("null").statusCode(200).body("customers_kept_days", nullValue());
    kept().body("customers_kept_days", nullValue());
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void operatorsOnlyReadIt() {
    put("365").statusCode(403);
    kept().body("customers_kept_days", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "3651", "1.5", "\"week\"", "99999999999", "true", "[]"})
  void whatIsNoNumberOfDaysIsRefused(String days) {
    put(days)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations.pointer", contains("/customers_kept_days"));
    kept().body("customers_kept_days", nullValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3650})
  void theBoundsAreIncluded(int days) {
    put(String.valueOf(days)).statusCode(200).body("customers_kept_days", equalTo(days));
  }

  private static ValidatableResponse kept() {
    return given().get(PATH).then().statusCode(200);
  }

  private static ValidatableResponse put(String days) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"customers_kept_days\": " + days + "}")
        .put(PATH)
        .then();
  }
}
