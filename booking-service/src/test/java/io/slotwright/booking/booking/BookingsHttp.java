package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.at;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/// Bookings over HTTP, on a Sunday evening before the Monday that is booked.
abstract class BookingsHttp {

  static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  static Map<String, Object> booking(Shop.Bay bay, String time) {
    Map<String, Object> body = new HashMap<>(Shop.wish(bay, at(time)));
    body.put("customer", customer());
    return body;
  }

  static Map<String, Object> customer() {
    return Map.of("name", "Olena K.", "email", "olena@example.test");
  }

  static ValidatableResponse read(String id, String token) {
    return given().header("Manage-Token", token).get("/api/v1/bookings/" + id).then();
  }

  static ValidatableResponse displacedOf(Shop.Bay bay) {
    return bookingsOf(bay, "displaced=true");
  }

  static ValidatableResponse bookingsOf(Shop.Bay bay, String query) {
    return given().get("/api/v1/service-points/" + bay.centre().id() + "/bookings?" + query).then();
  }

  static ValidatableResponse operate(Made made, String command) {
    return given().post("/api/v1/bookings/" + made.id() + "/" + command).then();
  }

  static ValidatableResponse command(Made made, String command, String startsAt) {
    var request = given().header("Manage-Token", made.manageToken());
    if (startsAt != null) {
      request.contentType(ContentType.JSON).body(Map.of("starts_at", startsAt));
    }
    return request.post("/api/v1/bookings/" + made.id() + "/" + command).then();
  }
}
