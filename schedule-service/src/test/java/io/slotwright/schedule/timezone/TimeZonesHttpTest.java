package io.slotwright.schedule.timezone;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TimeZonesHttpTest extends ServiceTest {

  @Test
  void eachPlaceIsListedOnce() {
    guest()
        .get("/api/v1/time-zones")
        .then()
        .statusCode(200)
        .body("release", equalTo("2026f"))
        .body("items.name", hasItems("Europe/Kyiv", "America/Vancouver", "Etc/UTC"))
        .body("items.name", not(hasItems("Europe/Kiev")))
        .body("items.find { it.name == 'Europe/Kyiv' }.old_names", hasItems("Europe/Kiev"))
        .body("items.find { it.name == 'Africa/Lagos' }.utc_offset", equalTo("+01:00"))
        .body("items.find { it.name == 'Africa/Lagos' }.changes", hasSize(0))
        .body("items.find { it.name == 'Europe/Kyiv' }.changes", hasSize(greaterThanOrEqualTo(2)))
        .body("items.find { it.name == 'EST' }", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EST", "MST", "HST", "ROC", "Europe/Kiev", "Etc/GMT+3"})
  void everyNameOfTheDatabaseIsAccepted(String name) {
    String point = "/api/v1/service-points/" + openPoint(name);

    guest().get(point).then().body("timezone", equalTo(name));
  }

  @Test
  void aMondayInVancouverIsOfferedByTheClocksOfTheNewLaw() {
    String bay = addPost(openPoint("America/Vancouver"), 1, 60);
    putTemplate(bay, List.of(window(0, "09:00", "17:00"))).statusCode(200);

    guest()
        .get("/api/v1/posts/" + bay + "/slots?from=2026-11-30&to=2026-11-30")
        .then()
        .statusCode(200)
        .body("slots[0].starts_at", equalTo("2026-11-30T16:00:00Z"));
  }
}
