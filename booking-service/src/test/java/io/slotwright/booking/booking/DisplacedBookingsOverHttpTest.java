package io.slotwright.booking.booking;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What becomes of bookings and holds whose time is not offered any more.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class DisplacedBookingsOverHttpTest extends BookingsHttp {

  @Test
  void aBlockOverABookingDisplacesItAndLiftingTheBlockRestoresIt() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    Made elsewhere = Made.of(book(bay, at("11:00")));
    var blocked = bay.centre().changed();

    schedule.tell(blocked.monday(bay.post(), 30, new TimeRange(at("09:40"), at("09:45"))));

    read(made.id(), made.manageToken())
        .body("displaced", equalTo(true))
        .body("version", equalTo(2))
        .body("status", equalTo("confirmed"));
    read(elsewhere.id(), elsewhere.manageToken()).body("displaced", equalTo(false));
    reserve(bay, at("09:00")).statusCode(422).body("code", equalTo("services-do-not-fit"));

    schedule.tell(blocked.changed().monday(bay.post(), 30));

    read(made.id(), made.manageToken())
        .body("displaced", equalTo(false))
        .body("version", equalTo(3));
  }

  @Test
  void aPostThatIsDeactivatedDisplacesItsBookings() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));

    schedule.tell(bay.centre().changed().post(bay.post(), 1, 30, false));

    read(made.id(), made.manageToken()).body("displaced", equalTo(true));
    reserve(bay, at("10:00")).statusCode(422).body("code", equalTo("post-inactive"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void aPointThatIsDeletedDisplacesItsBookingsAndStillTellsWhoseTheyAre() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    var gone = bay.centre().changed();

    schedule.tell(gone.gone(bay.post(), 1, 30), gone.gone());

    displacedOf(bay).statusCode(200).body("items.id", contains(made.id()));
    read(made.id(), made.manageToken())
        .body("displaced", equalTo(true))
        .body("status", equalTo("confirmed"));
    reserve(bay, at("10:00")).statusCode(greaterThanOrEqualTo(404));
    operate(made, "cancel").body("status", equalTo("cancelled_by_operator"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void displacedBookingsAreListedByThemselves() {
    var bay = shop.open(aCentre(), 60);
    Made displaced = Made.of(book(bay, at("08:00")));
    Made kept = Made.of(book(bay, at("09:00")));
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 60, new TimeRange(at("08:00"), at("09:00"))));

    displacedOf(bay).body("items.id", contains(displaced.id()));
    bookingsOf(bay, "displaced=false").body("items.id", contains(kept.id()));
    bookingsOf(bay, "limit=50").body("items.id", contains(displaced.id(), kept.id()));
    bookingsOf(bay, "displaced=true&status=pending").body("items", empty());
    bookingsOf(bay, "displaced=perhaps").statusCode(422).body("code", equalTo("malformed"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void displacedBookingsAreListedHoweverFarAheadTheyAre() {
    var bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("08:00")));
    schedule.tell(bay.centre().changed().post(bay.post(), 1, 60, false));
    clock.advance(Duration.ofDays(-40));

    bookingsOf(bay, "limit=50").body("items", empty());
    displacedOf(bay).body("items.id", contains(made.id()));
  }

  @Test
  void aDisplacedBookingThatIsMovedIsDisplacedNoMore() {
    var bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("10:00"))));

    command(made, "reschedule", at("10:00").toString())
        .statusCode(200)
        .body("displaced", equalTo(false));
  }

  @Test
  void aHoldWhoseTimeIsBlockedCannotBeBookedAnyMore() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("10:00"))));

    Shop.bookReservation(hold.getString("id"), hold.getString("token"))
        .statusCode(422)
        .body("code", equalTo("slot-not-offered"));
  }

  @Test
  void aHoldWhosePostIsDeactivatedCannotBeBookedUntilItIsActiveAgain() {
    var bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    var changed = bay.centre().changed();
    schedule.tell(changed.post(bay.post(), 1, 30, false));

    Shop.bookReservation(hold.getString("id"), hold.getString("token"))
        .statusCode(422)
        .body("code", equalTo("post-inactive"));
    schedule.tell(changed.changed().post(bay.post(), 1, 30, true));

    Shop.bookReservation(hold.getString("id"), hold.getString("token")).statusCode(201);
  }

  @Test
  void aHoldWhosePostOrPointIsDeletedHoldsATimeThatIsNotOfferedAnyMore() {
    var bay = shop.open(aCentre(), 30);
    var other = shop.addPost(bay.centre(), 2, 30, bay.service());
    var ofPost = reserve(bay, at("09:00")).extract().jsonPath();
    var ofPoint = reserve(other, at("09:00")).extract().jsonPath();
    var gone = bay.centre().changed();

    schedule.tell(gone.gone(bay.post(), 1, 30));
    Shop.bookReservation(ofPost.getString("id"), ofPost.getString("token"))
        .statusCode(422)
        .body("code", equalTo("slot-not-offered"));
    schedule.tell(gone.gone());
    Shop.bookReservation(ofPoint.getString("id"), ofPoint.getString("token"))
        .statusCode(422)
        .body("code", equalTo("slot-not-offered"));
    clock.advance(Duration.ofMinutes(11));

    Shop.bookReservation(ofPost.getString("id"), ofPost.getString("token"))
        .statusCode(409)
        .body("code", equalTo("reservation-expired"));
  }
}
