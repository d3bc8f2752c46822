package io.slotwright.calendar.page.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.calendar.page.flow.EmbedSettings;
import io.slotwright.calendar.signin.flow.SignInSettings;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class PageTest {

  @Inject SignInSettings signIn;
  @Inject EmbedSettings embed;

  private static final String ASSET = "/assets/fixture-0a1b2c3d.js";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/week",
        "/book/0190a000-0000-7000-8000-0000000000a1",
        "/book/0190a000-0000-7000-8000-0000000000a1/done/0190a000-0000-7000-8000-0000000000c1",
        "/embed",
        "/embed/book/0190a000-0000-7000-8000-0000000000a1?theme=dark",
        "/manage",
        "/manage/0190a000-0000-7000-8000-0000000000c1",
        "/my-bookings",
        "/preferences",
        "/operator",
        "/operator/bookings?point=1",
        "/callback?code=c&state=s",
        "/confirm/0190a000-0000-7000-8000-00000000000e",
        "/?post=1"
      })
  void thePageIsAskedForAnewEachTime(String address) {
    given()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Cache-Control", equalTo("no-cache"))
        .body(containsString("<title>Slotwright</title>"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, home",
    "/?post=1, home",
    "/book/0190a000-0000-7000-8000-0000000000a1?services=1, book",
    "/week?post=1, week"
  })
  void aDocumentNamesWhatItsPageNeeds(String address, String page) {
    given().get(address).then().body(containsString("modulepreload\" href=\"/assets/" + page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/asyncapi/slotwright.json", "/asyncapi/schemas/booking-changed.json"})
  void theEventsAreDescribedBesideThePage(String address) {
    given()
        .get(address)
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .header("Cache-Control", equalTo("no-cache"))
        .body(containsString("BookingChanged"));
  }

  @Test
  void anAssetIsKeptForEverAndCompressed() {
    given()
        .header("Accept-Encoding", "gzip")
        .get(ASSET)
        .then()
        .statusCode(200)
        .contentType(containsString("javascript"))
        .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
        .header("Content-Encoding", equalTo("gzip"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/missing.js", "/nowhere", "/managed", "/weeks", "/booking", "/operators"})
  void whatIsNotThereIsNotFound(String address) {
    given().get(address).then().statusCode(404).header("Cache-Control", equalTo("no-store"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/weeks", "/no/such/page?at=all", "/Book/1"})
  void peopleAreToldByThePageThatAnAddressIsWrong(String address) {
    given()
        .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
        .get(address)
        .then()
        .statusCode(404)
        .contentType(startsWith("text/html"))
        .body(containsString("<title>Slotwright</title>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nowhere", "/q/nowhere", "/assets/nowhere", "/nowhere.js"})
  void onlyPagesAreShownToPeople(String address) {
    given()
        .header("Accept", "text/html")
        .get(address)
        .then()
        .statusCode(404)
        .body(not(containsString("<title>Slotwright</title>")));
  }

  @Test
  void otherSitesMayFrameTheEmbeddedBookingPageOnly() {
    given()
        .get("/embed/book/0190a000-0000-7000-8000-0000000000a1")
        .then()
        .statusCode(200)
        .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
        .header("Content-Security-Policy", startsWith("default-src 'self';"))
        .header("Content-Security-Policy", endsWith("; frame-ancestors " + embed.sites()));
    for (String other : List.of("/embed", "/embedded", "/book/1", "/x/../week")) {
      given()
          .get(other)
          .then()
          .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
          .header("Content-Security-Policy", endsWith("; frame-ancestors 'none'"));
    }
  }

  @Test
  void otherSitesMayLoadTheScriptThatFramesIt() {
    given()
        .get("/embed.js")
        .then()
        .statusCode(200)
        .contentType(containsString("javascript"))
        .header("Cache-Control", equalTo("no-cache"))
        .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", ASSET, "/manage/x"})
  void aBrowserIsToldToBeCareful(String address) {
    given()
        .get(address)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", startsWith("default-src 'self';"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header(
            "Content-Security-Policy",
            containsString("connect-src 'self' " + signIn.origin() + ";"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Permissions-Policy", equalTo("camera=(), geolocation=(self), microphone=()"))
        .header("Referrer-Policy", equalTo("no-referrer"));
  }
}
