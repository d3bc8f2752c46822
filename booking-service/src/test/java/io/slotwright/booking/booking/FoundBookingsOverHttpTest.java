package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Operators find bookings by what they know about a customer.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = BookingsHttp.ORGANISATION))
class FoundBookingsOverHttpTest extends BookingsHttp {

  private static final String DAY = "from=2026-11-23&to=2026-11-23";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Їжакевич",
        "їжак",
        "ЇЖАК",
        "ihor@",
        "+38 (067) 123-45-67",
        "0671234567",
        "(067)\u00A0123\u201345\u201367",
        "０６７１２３",
        "123 45",
        "AA 1234 BB",
        "aa 1234 bb",
        "flat tyre",
        " flat tyre ",
      })
  void aPartOfWhatIsKnownFindsTheBooking(String known) {
    var bay = shop.open(aCentre(), 60);
    Made looked = Made.of(bookFor(bay, "08:00", ihor(), "AA 1234 BB"));
    Made.of(bookFor(bay, "09:00", Map.of("name", "Olena K.", "email", "olena@example.test"), ""));
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("notes", "brought it with a flat tyre"))
        .put("/api/v1/bookings/" + looked.id() + "/notes")
        .then()
        .statusCode(200);

    found(bay, known).statusCode(200).body("items.id", contains(looked.id()));
  }

  @ParameterizedTest
  @CsvSource({"%", "_", "'", "\\", "nobody", "99", "999"})
  void whatNobodyHasFindsNothing(String unknown) {
    var bay = shop.open(aCentre(), 60);
    Made.of(bookFor(bay, "08:00", ihor(), "AA 1234 BB"));

    found(bay, unknown).statusCode(200).body("items", empty());
  }

  @Test
  void controlCharactersAreSpaces() {
    var bay = shop.open(aCentre(), 60);
    Made looked = Made.of(bookFor(bay, "08:00", ihor(), "AA 1234 BB"));

    found(bay, "Ihor\u0000\t").statusCode(200).body("items.id", contains(looked.id()));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    var bay = shop.open(aCentre(), 60);

    found(bay, "x".repeat(100)).statusCode(200);
    found(bay, "x".repeat(101))
        .statusCode(422)
        .body("violations[0].code", equalTo("too-long"))
        .body("violations[0].pointer", equalTo("/q"));
  }

  @Test
  void thoseOfOnePost() {
    var bay = shop.open(aCentre(), 60);
    Made looked = Made.of(bookFor(bay, "08:00", ihor(), "AA 1234 BB"));

    bookingsOf(bay, DAY + "&post_id=" + bay.post()).body("items.id", contains(looked.id()));
    bookingsOf(bay, DAY + "&post_id=0190a000-0000-7000-8000-00000000dead").body("items", empty());
    bookingsOf(bay, DAY + "&post_id=first").statusCode(422);
  }

  private static Map<String, Object> ihor() {
    return Map.of(
        "name", "Ihor Їжакевич", "email", "ihor@example.test", "phone", "+380 67 123 45 67");
  }

  private static ValidatableResponse found(Bay bay, String text) {
    return given()
        .queryParam("q", text)
        .get("/api/v1/service-points/" + bay.centre().id() + "/bookings?" + DAY)
        .then();
  }

  private static ValidatableResponse bookFor(
      Bay bay, String time, Map<String, Object> customer, String notes) {
    Map<String, Object> body = new HashMap<>(booking(bay, time));
    body.put("customer", customer);
    body.put("notes", notes);
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/bookings").then();
  }
}
