package io.slotwright.schedule.hours;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only colleagues may read the reason why a time is taken out.
@QuarkusTest
class ReasonsHttpTest extends ServiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"posts", "service-points"})
  void onlyOperatorsOfTheOrganisationReadThem(String collection) {
    String point = openPoint("Europe/Kyiv");
    String owner =
        "/api/v1/%s/%s"
            .formatted(collection, collection.equals("posts") ? addPost(point, 1, 30) : point);
    created(
        operator()
            .body(
                Map.of(
                    "starts_at", "2026-11-24T10:00:00Z",
                    "ends_at", "2026-11-24T11:00:00Z",
                    "reason", "Petro is ill"))
            .post(owner + "/blocks"));
    operator()
        .body(Map.of("windows", List.of(), "reason", "funeral"))
        .put(owner + "/overrides/2026-11-25")
        .then()
        .body("reason", equalTo("funeral"));

    operator().get(owner + "/blocks").then().body("items.reason", contains("Petro is ill"));
    admin().get(owner + "/overrides").then().body("items.reason", contains("funeral"));
    Stream.of(guest(), customer(), otherOperator(), otherAdmin())
        .forEach(outsider -> seesNone(outsider, owner));
  }

  private static void seesNone(RequestSpecification outsider, String owner) {
    for (String list : List.of("/blocks", "/overrides")) {
      outsider
          .get(owner + list)
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items", everyItem(not(hasKey("reason"))));
    }
  }
}
