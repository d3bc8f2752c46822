package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The history of a booking, and the notes of operators about it.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "olha", roles = "operator")
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"),
      @Claim(key = "sub", value = "operator-17")
    })
class BookingHistoryTest {

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void everyChangeTellsWhoWhenAndFromWhatToWhat() {
    var bay = shop.open(aCentre().askingForApproval(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    clock.advance(Duration.ofMinutes(1));
    post(made, "confirm", null).statusCode(200);
    post(made, "reschedule", Map.of("starts_at", at("09:00").toString())).statusCode(200);
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("10:00"))));
    schedule.tell(bay.centre().changed().changed().monday(bay.post(), 30));
    post(made, "cancel", null).statusCode(200);
    post(made, "cancel", null).statusCode(200);

    var history = history(made, "").statusCode(200).body("next_cursor", nullValue());

    history
        .body(
            "items.what",
            contains("created", "confirmed", "rescheduled", "displaced", "restored", "cancelled"))
        .body("items.version", contains(1, 2, 3, 4, 5, 6))
        .body(
            "items.actor.kind",
            contains("operator", "operator", "operator", "system", "system", "operator"))
        .body("items[0].actor.subject", equalTo("operator-17"))
        .body("items[3].actor.subject", nullValue())
        .body("items[0].occurred_at", equalTo("2026-11-22T18:00:00Z"))
        .body("items[1].occurred_at", equalTo("2026-11-22T18:01:00Z"))
        .body("items[0].from", nullValue())
        .body("items[1].from.status", equalTo("pending"))
        .body("items[1].to.status", equalTo("confirmed"))
        .body("items[2].from.starts_at", equalTo("2026-11-23T08:00:00Z"))
        .body("items[2].to.starts_at", equalTo("2026-11-23T09:00:00Z"))
        .body("items[2].to.occupied_until", equalTo("2026-11-23T10:00:00Z"))
        .body("items.to.displaced", contains(false, false, false, true, false, false))
        .body("items[5].to.status", equalTo("cancelled_by_operator"));
    assertThat(history.extract().asString()).doesNotContain("Olena", "olena@example.test");
  }

  @Test
  void whatTheCustomerDoesByTheirLinkIsTheirs() {
    var bay = shop.open(aCentre().ofAnotherOrganisation(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    given()
        .header("Manage-Token", made.manageToken())
        .post("/api/v1/bookings/" + made.id() + "/cancel")
        .then()
        .statusCode(200);

    assertThat(actors(made)).isEqualTo("guest customer");
  }

  @Test
  void aReservationThatIsBookedIsRememberedAsWell() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    Made made = Made.of(Shop.bookReservation(hold.getString("id"), hold.getString("token")));

    history(made, "")
        .body("items.what", contains("created"))
        .body("items[0].to.starts_at", equalTo("2026-11-23T09:00:00Z"));
  }

  @Test
  void aMoveThatFailsIsNoChange() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    book(bay, at("10:00")).statusCode(201);
    post(made, "reschedule", Map.of("starts_at", at("10:00").toString())).statusCode(409);

    history(made, "").body("items", hasSize(1));
  }

  @Test
  void theHistoryIsReadPageByPage() {
    var bay = shop.open(aCentre().askingForApproval(), 30);
    Made made = Made.of(book(bay, at("08:00")));
    post(made, "confirm", null);
    post(made, "start", null);

    String cursor =
        history(made, "?limit=2")
            .body("items.version", contains(1, 2))
            .extract()
            .path("next_cursor");

    history(made, "?limit=2&cursor=" + cursor)
        .body("items.version", contains(3))
        .body("next_cursor", nullValue());
    history(made, "?cursor=nonsense").statusCode(422).body("code", equalTo("malformed-cursor"));
    history(made, "?limit=0").statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE booking_history SET subject = 'somebody else'",
        "DELETE FROM booking_history",
        "TRUNCATE booking_history"
      })
  void nothingThatIsRememberedCanBeChanged(String attempt) {
    assertThatThrownBy(() -> pool.query(attempt).execute().await().atMost(Duration.ofSeconds(10)))
        .hasMessageContaining("only ever added to");
  }

  @Test
  void whatAnotherOrganisationRemembersDoesNotExist() {
    var bay = shop.open(aCentre().ofAnotherOrganisation(), 30);
    Made made = Made.of(book(bay, at("08:00")));

    history(made, "").statusCode(404).body("code", equalTo("not-found"));
    note(made, null, "{\"notes\": \"x\"}").statusCode(404);
    given().get("/api/v1/bookings/" + UUID.randomUUID() + "/history").then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  void aCustomerReadsNoHistory() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("08:00")));

    history(made, "").statusCode(403);
    note(made, null, "{\"notes\": \"x\"}").statusCode(403);
  }

  @Test
  @TestSecurity
  void aGuestReadsNoHistory() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("08:00")));

    history(made, "").statusCode(401);
    note(made, null, "{\"notes\": \"x\"}").statusCode(401);
  }

  @Test
  void notesAreForOperatorsAndLeaveWhatTheCustomerWrote() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("08:00")));

    note(made, "\"1\"", "{\"notes\": \"Called.\\nBrings the wheels.\"}")
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("operator_notes", equalTo("Called.\nBrings the wheels."))
        .body("notes", equalTo(""))
        .body("version", equalTo(2));

    note(made, "\"1\"", "{\"notes\": \"Late\"}")
        .statusCode(412)
        .body("code", equalTo("version-conflict"))
        .body("current_version", equalTo(2));
    note(made, "\"2\"", "{\"notes\": \"Called.\\nBrings the wheels.\"}")
        .body("version", equalTo(2));
    given()
        .get("/api/v1/bookings/" + made.id())
        .then()
        .body("operator_notes", equalTo("Called.\nBrings the wheels."));
    post(made, "reschedule", Map.of("starts_at", at("09:00").toString()))
        .body("operator_notes", equalTo("Called.\nBrings the wheels."))
        .body("version", equalTo(3));
    var history =
        history(made, "").body("items.what", contains("created", "notes_changed", "rescheduled"));
    assertThat(history.extract().asString()).doesNotContain("wheels");
  }

  @Test
  @TestSecurity
  void aCustomerDoesNotSeeWhatOperatorsNote() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("08:00")));
    pool.query("UPDATE booking SET operator_notes = 'difficult' WHERE id = '" + made.id() + "'")
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10));

    String seen =
        given()
            .header("Manage-Token", made.manageToken())
            .get("/api/v1/bookings/" + made.id())
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(seen).doesNotContain("operator_notes", "difficult");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"notes\": null}",
        "{\"notes\": 7}",
        "{\"notes\": \"a\\u0000b\"}",
        "{\"notes\": \"x\", \"more\": 1}"
      })
  void notesThatAreNoneAreRefused(String body) {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("08:00")));

    note(made, null, body).statusCode(422);
    note(made, null, "{\"notes\": \"" + "x".repeat(2001) + "\"}")
        .statusCode(422)
        .body("violations.pointer", contains("/notes"));
  }

  private String actors(Made made) {
    var names = new StringBuilder();
    pool.query(
            "SELECT actor FROM booking_history WHERE booking_id = '%s' ORDER BY version"
                .formatted(made.id()))
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10))
        .forEach(row -> names.append(' ').append(row.getString(0)));
    return names.toString().strip();
  }

  private static ValidatableResponse history(Made made, String query) {
    return given().get("/api/v1/bookings/" + made.id() + "/history" + query).then();
  }

  private static ValidatableResponse note(Made made, String ifMatch, String body) {
    var request = given().contentType(ContentType.JSON).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/api/v1/bookings/" + made.id() + "/notes").then();
  }

  private static ValidatableResponse post(Made made, String command, Object body) {
    var request = given();
    if (body != null) {
      request.contentType(ContentType.JSON).body(body);
    }
    return request.post("/api/v1/bookings/" + made.id() + "/" + command).then();
  }
}
