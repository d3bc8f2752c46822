package io.slotwright.calendar.flag.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class FlagResourceTest {

  @Test
  void theNewCalendarIsOnUnlessSomebodySetsItOtherwise() {
    given()
        .get("/api/v1/feature-flags")
        .then()
        .statusCode(200)
        .body("calendar_v046", equalTo(true))
        .body("calendar_v046_ab_test", equalTo("treatment"));
  }
}
