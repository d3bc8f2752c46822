package io.slotwright.booking.search;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.post;
import static io.slotwright.booking.fixture.Shop.reserve;
import static io.slotwright.booking.fixture.Shop.wish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Times that no booking could take are neither listed nor granted: every endpoint responds alike.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ServicesOfAnotherPointTest {

  @Inject Shop shop;
  @Inject TestClock clock;

  private Bay bay;

  @BeforeEach
  void aPostWhoseServicesAreThoseOfAnotherPoint() {
    clock.reset();
    UUID foreign = shop.open(aCentre(), 30).service();
    Bay own = shop.open(aCentre(), 30);
    bay = new Bay(own.centre(), own.post(), foreign, own.slotMinutes());
  }

  @Test
  void areNotSearchedFor() {
    isRefused(
        given()
            .get(
                "/api/v1/service-points/{id}/availability?from=2026-11-23&service_ids={service}",
                bay.centre().id(),
                bay.service())
            .then());
  }

  @Test
  void areNotChecked() {
    isRefused(post("/api/v1/bookings/check-availability", wish(bay, at("09:00"))));
  }

  @Test
  void areNotRecommended() {
    isRefused(
        post(
            "/api/v1/bookings/optimal-slots",
            Map.of(
                "service_point_id",
                bay.centre().id(),
                "service_ids",
                List.of(bay.service()),
                "from",
                "2026-11-23")));
  }

  @Test
  void areNotHeld() {
    isRefused(reserve(bay, at("09:00")));
  }

  @Test
  void areNotBooked() {
    isRefused(book(bay, at("09:00")));
  }

  private static void isRefused(ValidatableResponse answer) {
    answer
        .statusCode(422)
        .body("code", equalTo("services-of-another-point"))
        .body("violations.pointer", contains("/service_ids"));
  }
}
