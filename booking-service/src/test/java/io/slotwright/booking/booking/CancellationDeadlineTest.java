package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
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
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Until when a customer may think better of it.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class CancellationDeadlineTest {

  private static final int TWO_HOURS = 120;

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aBookingTellsUntilWhenItCanBeCancelled() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    var hold = reserve(bay, at("10:00")).extract().jsonPath();

    book(bay, at("09:00")).body("cancellable_until", equalTo("2026-11-23T07:00:00Z"));
    Shop.bookReservation(hold.getString("id"), hold.getString("token"))
        .body("cancellable_until", equalTo("2026-11-23T08:00:00Z"));
    book(shop.open(aCentre(), 30), at("09:00"))
        .body("$", hasKey("cancellable_until"))
        .body("cancellable_until", nullValue());
  }

  @Test
  void untilTheDeadlineTheCustomerMayCancel() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("07:00"));

    cancel(made).statusCode(200).body("status", equalTo("cancelled_by_customer"));
    goTo(at("08:00"));
    cancel(made).statusCode(200);
  }

  @Test
  void afterItTheyMayNeitherCancelNorMove() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("07:00").plusMillis(1));

    cancel(made)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("cancellation-deadline-passed"))
        .body("cancellable_until", equalTo("2026-11-23T07:00:00Z"));
    move(made, at("10:00")).statusCode(409).body("code", equalTo("cancellation-deadline-passed"));
    given()
        .header("Manage-Token", made.manageToken())
        .get("/api/v1/bookings/" + made.id())
        .then()
        .body("version", equalTo(1))
        .body("starts_at", equalTo("2026-11-23T09:00:00Z"));
  }

  @Test
  void withoutADeadlineTheyMayUntilItBegins() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("09:00").minusMillis(1));
    move(made, at("09:30")).statusCode(200);
    goTo(at("09:30"));

    move(made, at("11:00")).statusCode(409).body("code", equalTo("cancellation-deadline-passed"));
    cancel(made)
        .statusCode(409)
        .body("code", equalTo("cancellation-deadline-passed"))
        .body("cancellable_until", equalTo("2026-11-23T09:30:00Z"));
  }

  @Test
  void whatTheServicePointDoesNotKeepMayBeCancelledEvenThen() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("09:30"))));
    goTo(at("09:10"));

    cancel(made).statusCode(200);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void anOperatorMayWithoutOneEvenWhenItHasBegun() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("09:10"));

    move(made, at("10:00")).statusCode(200);
    goTo(at("10:10"));
    given()
        .post("/api/v1/bookings/" + made.id() + "/cancel")
        .then()
        .statusCode(200)
        .body("status", equalTo("cancelled_by_operator"));
  }

  @Test
  void aMoveThatIsSentAgainIsNotTooLate() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    Made made = Made.of(book(bay, at("11:00")));
    goTo(at("08:00"));
    move(made, at("09:00")).statusCode(200);

    move(made, at("09:00")).statusCode(200).body("version", equalTo(2));
    move(made, at("10:00")).statusCode(409);
    cancel(made).statusCode(409);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void anOperatorMayAtAnyTime() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("08:00"));

    move(made, at("10:00"))
        .statusCode(200)
        .body("cancellable_until", equalTo("2026-11-23T08:00:00Z"));
    given()
        .post("/api/v1/bookings/" + made.id() + "/cancel")
        .then()
        .statusCode(200)
        .body("status", equalTo("cancelled_by_operator"));
  }

  @Test
  void whoseTimeTheServicePointDoesNotKeepIsNotBoundByIt() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    Made made = Made.of(book(bay, at("09:00")));
    goTo(at("08:00"));
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("09:30"))));

    move(made, at("10:00")).statusCode(200);
  }

  @Test
  void whatWasPromisedWhenTheyBookedIsKeptUntilTheyMove() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    Made made = Made.of(book(bay, at("09:00")));
    schedule.tell(bay.centre().cancellableUntil(24 * 60).changed().point());
    book(bay, at("11:00")).body("cancellable_until", equalTo("2026-11-22T18:05:00Z"));
    goTo(at("06:00"));

    move(made, at("10:00"))
        .statusCode(200)
        .body("cancellable_until", equalTo("2026-11-22T18:05:00Z"));
    cancel(made).statusCode(409);
  }

  @ParameterizedTest(name = "deadline {0} min, booked {1} min before, cancelled after {2} s: {3}")
  @CsvSource({
    "1440, 60, 0,   200",
    "1440, 60, 300, 200",
    "1440, 60, 301, 409",
    "0,    60, 301, 200",
    "60,   61, 299, 200",
    "30,   2,  299, 200",
    "30,   2,  301, 409",
    ",     2,  299, 200",
    ",     2,  301, 409",
    ",     60, 3599, 200",
    ",     60, 3600, 409"
  })
  void youngBookingsCanBeWithdrawnWhateverTheDeadline(
      @Nullable Integer deadline, int minutesBefore, int seconds, int status) {
    Centre centre = deadline == null ? aCentre() : aCentre().cancellableUntil(deadline);
    Bay bay = shop.open(centre, 30);
    goTo(at("09:00").minus(Duration.ofMinutes(minutesBefore)));
    Made made = Made.of(book(bay, at("09:00")));
    clock.advance(Duration.ofSeconds(seconds));

    cancel(made).statusCode(status);
  }

  @Test
  void whatIsBookedOfAHoldCanBeWithdrawnAsWell() {
    Bay bay = shop.open(aCentre().cancellableUntil(24 * 60), 30);
    goTo(at("08:00"));
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    clock.advance(Duration.ofMinutes(6));
    var booked = Shop.bookReservation(hold.getString("id"), hold.getString("token"));

    booked.body("cancellable_until", equalTo("2026-11-23T08:11:00Z"));
    cancel(Made.of(booked)).statusCode(200);
  }

  @Test
  void aPendingRequestCanBeWithdrawnAtAnyTimeButNotMoved() {
    Bay bay = shop.open(aCentre().askingForApproval().cancellableUntil(TWO_HOURS), 30);
    Made early = Made.of(book(bay, at("09:00")));
    Made begun = Made.of(book(bay, at("08:00")));
    goTo(at("08:10"));

    move(early, at("11:00")).statusCode(409).body("code", equalTo("cancellation-deadline-passed"));
    cancel(early).statusCode(200).body("status", equalTo("cancelled_by_customer"));
    cancel(begun).statusCode(200).body("status", equalTo("cancelled_by_customer"));
    book(bay, at("09:00")).statusCode(201);
  }

  @Test
  void aMoveDoesNotMakeABookingYoungAgain() {
    Bay bay = shop.open(aCentre().cancellableUntil(TWO_HOURS), 30);
    Made made = Made.of(book(bay, at("11:00")));
    goTo(at("08:30"));
    move(made, at("10:00"))
        .statusCode(200)
        .body("cancellable_until", equalTo("2026-11-23T08:00:00Z"));

    cancel(made).statusCode(409);
  }

  private void goTo(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  private static ValidatableResponse cancel(Made made) {
    return given()
        .header("Manage-Token", made.manageToken())
        .post("/api/v1/bookings/" + made.id() + "/cancel")
        .then();
  }

  private static ValidatableResponse move(Made made, Instant start) {
    return given()
        .header("Manage-Token", made.manageToken())
        .contentType(ContentType.JSON)
        .body(Map.of("starts_at", start.toString()))
        .post("/api/v1/bookings/" + made.id() + "/reschedule")
        .then();
  }
}
