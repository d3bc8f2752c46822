package io.slotwright.calendar.signin.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class SignInTest {

  private static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  @Test
  void everybodyMayReadHowToSignIn() {
    given()
        .get("/api/v1/sign-in")
        .then()
        .statusCode(200)
        .body("authority", startsWith("http"))
        .body("client_id", equalTo("slotwright-web"))
        .body("scope", equalTo("openid profile"));
  }

  @Test
  @TestSecurity(user = "olena", roles = "operator")
  @OidcSecurity(
      claims = {
        @Claim(key = "sub", value = "f5a1c2de"),
        @Claim(key = "organisation_id", value = ORGANISATION)
      })
  void anOperatorIsToldTheirOrganisation() {
    given()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("subject", equalTo("f5a1c2de"))
        .body("organisation_id", equalTo(ORGANISATION))
        .body("admin", equalTo(false));
  }

  @Test
  @TestSecurity(user = "olena", roles = "admin")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void anAdministratorIsToldThatTheyAreOne() {
    given().get("/api/v1/me").then().statusCode(200).body("admin", equalTo(true));
  }

  @Test
  @TestSecurity(user = "olena", roles = "operator")
  void anOperatorOfNoOrganisationIsRefused() {
    given().get("/api/v1/me").then().statusCode(403).body("code", equalTo("no-organisation"));
  }

  @Test
  @TestSecurity(user = "petro", roles = "customer")
  void aCustomerIsRefused() {
    given().get("/api/v1/me").then().statusCode(403);
  }

  @Test
  void nobodyIsAskedForAToken() {
    given().get("/api/v1/me").then().statusCode(401);
  }
}
