package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Why operators do what they do to a booking is in its history.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ReasonsTest extends BookingsHttp {

  private static final String COMMANDS = "/api/v1/bookings/";

  @Inject Pool pool;

  @ParameterizedTest(name = "{0}, then {1}")
  @CsvSource({
    "'',    confirm,  confirmed",
    "'',    cancel,   cancelled",
    "confirm, start,    started",
    "confirm, no-show,  no_show",
    "confirm, cancel,   cancelled",
    "confirm start, complete, completed"
  })
  @TestSecurity(user = "olha", roles = "operator")
  @OidcSecurity(
      claims = {
        @Claim(key = "organisation_id", value = ORGANISATION),
        @Claim(key = "sub", value = "operator-17")
      })
  void anOperatorsReasonIsKept(String before, String command, String what) {
    Made made = Made.of(book(shop.open(aCentre().askingForApproval(), 30), at("09:00")));
    clock.advance(Duration.between(clock.instant(), at("09:10")));
    for (String step : words(before)) {
      send(made, step, json("{\"reason\": \" \"}")).statusCode(200);
    }

    send(made, command, json("{\"reason\": \"  Rang at 9:05\\nand said so. \"}")).statusCode(200);

    history(made)
        .body("items[-1].what", equalTo(what))
        .body("items[-1].actor.subject", equalTo("operator-17"))
        .body("items[-1].reason", equalTo("Rang at 9:05\nand said so."))
        .body("items[-2].reason", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "start", "complete", "no-show", "cancel"})
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void aReasonIsOneTextOfBoundedLength(String command) {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));

    send(made, command, json("{\"reason\": \"" + "x".repeat(501) + "\"}"))
        .statusCode(422)
        .body("violations.pointer", contains("/reason"))
        .body("violations.code", contains("too-long"));
    send(made, command, json("{\"reason\": \"a\\u0000b\"}"))
        .statusCode(422)
        .body("violations.code", contains("control-character"));
    send(made, command, json("{\"reason\": {}}"))
        .statusCode(422)
        .body("violations.pointer", contains("/reason"));
    send(made, command, json("{")).statusCode(400);
    read(made.id(), made.manageToken()).body("version", equalTo(1));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void noReasonIsNeeded() {
    for (RequestSpecification request :
        new RequestSpecification[] {
          given(),
          given().contentType("application/json"),
          json("{}"),
          json("null"),
          given().contentType("application/x-www-form-urlencoded"),
          json("{\"reason\": null}")
        }) {
      Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));

      send(made, "cancel", request).statusCode(200);

      history(made)
          .body("items[-1].what", equalTo("cancelled"))
          .body("items[-1].reason", nullValue());
    }
  }

  @Test
  void whatACustomerWritesIsNoReasonOfAnOperator() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));

    send(made, "cancel", json("{\"reason\": \"Ill\"}").header("Manage-Token", made.manageToken()))
        .statusCode(200)
        .body("status", equalTo("cancelled_by_customer"));

    assertThat(reasons(made)).isEqualTo("{}");
  }

  private String reasons(Made made) {
    return pool.preparedQuery("SELECT reasons::text FROM booking WHERE id = $1")
        .execute(Tuple.of(UUID.fromString(made.id())))
        .map(rows -> rows.iterator().next().getString(0))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ");
  }

  private static RequestSpecification json(String body) {
    return given().contentType("application/json").body(body);
  }

  private static ValidatableResponse send(Made made, String command, RequestSpecification request) {
    return request.post(COMMANDS + made.id() + "/" + command).then();
  }

  private static ValidatableResponse history(Made made) {
    return given().get(COMMANDS + made.id() + "/history").then().statusCode(200);
  }
}
