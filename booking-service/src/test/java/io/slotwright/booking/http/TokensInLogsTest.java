package io.slotwright.booking.http;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.HeardLog;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reader of the log must not be able to act for a guest.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class TokensInLogsTest {

  @Inject Shop shop;
  @Inject TestClock clock;

  private HeardLog log;

  @BeforeEach
  void listen() {
    clock.reset();
    log = HeardLog.listen();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void noTokenThatWasGivenOutIsLogged() {
    Bay bay = shop.open(aCentre(), 60);
    var hold = Shop.reserve(bay, at("08:00")).statusCode(201).extract().jsonPath();
    String reservationToken = hold.getString("token");
    Made made = Made.of(Shop.bookReservation(hold.getString("id"), reservationToken));
    Made other = Made.of(Shop.book(bay, at("10:00")));

    Logger.getLogger("io.slotwright.test").info("the log is heard");
    for (Made each : List.of(made, other)) {
      for (String request : List.of("", "/alternatives", "/cancel", "/nowhere")) {
        send(each, request);
      }
    }
    Shop.post("/api/v1/bookings", "{\"reservation_token\": \"" + reservationToken + "\"}");
    Shop.post("/api/v1/bookings", "{\"reservation_token\": [\"" + reservationToken + "\"]}");
    given()
        .header("Reservation-Token", reservationToken)
        .delete("/api/v1/reservations/" + hold.getString("id"));

    assertThat(String.join("\n", log.entries()))
        .contains("the log is heard")
        .doesNotContain(reservationToken, made.manageToken(), other.manageToken());
  }

  private static void send(Made made, String request) {
    var asGuest = given().header("Manage-Token", made.manageToken());
    asGuest.get("/api/v1/bookings/" + made.id() + request);
    asGuest.post("/api/v1/bookings/" + made.id() + request);
  }
}
