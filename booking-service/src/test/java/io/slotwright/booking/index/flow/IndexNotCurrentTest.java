package io.slotwright.booking.index.flow;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.post;
import static io.slotwright.booking.fixture.Shop.wish;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.index.postgres.DeafFeed;
import io.slotwright.plumbing.transaction.Committed;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The response to a search while the index may be out of date.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class IndexNotCurrentTest {

  @Inject Shop shop;
  @Inject DeafFeed feed;
  @Inject CurrentIndex index;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @AfterEach
  void hearAgain() {
    feed.hearAgain();
  }

  @Test
  void everyQuestionIsToBeAskedAgain() {
    Bay bay = shop.open(aCentre(), 60);
    Made booking = Made.of(book(bay, at("09:00")));

    feed.goAway();
    // Whatever has been committed since the last reading must be in the next answer.
    index.committed(new Committed());

    isNotKnown(get("/api/v1/service-points/" + bay.centre().id() + "/availability", booking));
    isNotKnown(get("/api/v1/availability?organisation_id=" + bay.centre().organisation(), booking));
    isNotKnown(post("/api/v1/bookings/check-availability", wish(bay, at("10:00"))));
    isNotKnown(
        post(
            "/api/v1/bookings/optimal-slots",
            Map.of("service_point_id", bay.centre().id(), "duration_minutes", 60)));
    isNotKnown(get("/api/v1/bookings/" + booking.id() + "/alternatives", booking));
  }

  private static ValidatableResponse get(String path, Made booking) {
    return given()
        .header("Manage-Token", booking.manageToken())
        .queryParam("duration_minutes", 60)
        .get(path)
        .then();
  }

  private static void isNotKnown(ValidatableResponse answer) {
    answer
        .statusCode(503)
        .header("Retry-After", "1")
        .contentType("application/problem+json")
        .body("code", equalTo("availability-unknown"));
  }
}
