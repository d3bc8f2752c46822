package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.bookReservation;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Listener;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The events that other services consume from Kafka.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WhatIsToldTest {

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void everyChangeIsToldOnceWithAVersionThatGrows() {
    Bay bay = shop.open(aCentre(), 30);
    var hold = reserve(bay, at("09:00")).extract().jsonPath();
    Made made = Made.of(bookReservation(hold.getString("id"), hold.getString("token")));
    schedule.tell(
        bay.centre().changed().monday(bay.post(), 30, new TimeRange(at("09:00"), at("09:10"))));
    given()
        .header("Manage-Token", made.manageToken())
        .post("/api/v1/bookings/" + made.id() + "/cancel")
        .then()
        .statusCode(200);

    List<Event> told = hear(bay, 5);

    assertThat(told.stream().filter(ReservationChanged.class::isInstance).map(Event::type))
        .containsExactly("io.slotwright.reservation.held", "io.slotwright.reservation.booked");
    assertThat(told.stream().filter(BookingChanged.class::isInstance).map(Event::type))
        .containsExactly(
            "io.slotwright.booking.created",
            "io.slotwright.booking.displaced",
            "io.slotwright.booking.cancelled");
    assertThat(told.stream().filter(BookingChanged.class::isInstance).map(Event::version))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void ofAMoveToWhereItIsAlreadyNothingIsTold() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    move(made, Map.of("starts_at", at("09:00").toString())).body("version", equalTo(1));
    move(made, Map.of("post_id", bay.post(), "starts_at", at("09:00").toString()))
        .body("version", equalTo(1));

    move(made, Map.of("starts_at", at("10:30").toString())).body("version", equalTo(2));

    assertThat(hear(bay, 2))
        .extracting(event -> ((BookingChanged) event).startsAt())
        .containsExactly(at("09:00"), at("10:30"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = BookingsHttp.ORGANISATION))
  void aSlipAndItsUndoingAreTold() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    clock.advance(Duration.between(clock.instant(), at("09:10")));
    for (String command : List.of("no-show", "undo", "cancel", "undo")) {
      var request = given();
      if (command.equals("undo")) {
        request.contentType(ContentType.JSON).body(Map.of());
      }
      request.post("/api/v1/bookings/" + made.id() + "/" + command).then().statusCode(200);
    }

    List<BookingChanged> told = hear(bay, 5).stream().map(BookingChanged.class::cast).toList();

    assertThat(told)
        .extracting(Event::type)
        .containsExactly(
            "io.slotwright.booking.created",
            "io.slotwright.booking.no-show",
            "io.slotwright.booking.undone",
            "io.slotwright.booking.cancelled",
            "io.slotwright.booking.reinstated");
    assertThat(told)
        .extracting(BookingChanged::freeFrom)
        .containsExactly(null, at("09:10"), null, null, null);
    assertThat(told).extracting(BookingChanged::occupiedUntil).containsOnly(at("10:00"));
  }

  private static ValidatableResponse move(Made made, Map<String, Object> to) {
    return given()
        .header("Manage-Token", made.manageToken())
        .contentType(ContentType.JSON)
        .body(to)
        .post("/api/v1/bookings/" + made.id() + "/reschedule")
        .then()
        .statusCode(200);
  }

  @Test
  void aLapsedHoldThatSomebodyTakesOverIsTold() {
    Bay bay = shop.open(aCentre(), 30);
    reserve(bay, at("09:00")).statusCode(201);
    clock.advance(Duration.ofMinutes(11));
    reserve(bay, at("09:00")).statusCode(201);

    assertThat(hear(bay, 3))
        .extracting(Event::type)
        .containsExactly(
            "io.slotwright.reservation.held",
            "io.slotwright.reservation.expired",
            "io.slotwright.reservation.held");
  }

  private static List<Event> hear(Bay bay, int count) {
    try (Listener listener = new Listener(bay.post())) {
      return listener.hear(count);
    }
  }
}
