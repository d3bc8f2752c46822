package io.slotwright.booking.search;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class OrganisationAvailabilityTest {

  private static final String MONDAY = "&from=2026-11-23&to=2026-11-23&duration_minutes=60";

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;

  private final UUID organisation = UUID.randomUUID();

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void theEarliestOpeningsOfAllPointsComeFirst() {
    Bay podil = shop.open(aCentre().of(organisation), 60);
    Bay obolon = shop.open(aCentre().of(organisation), 45);
    Bay second = shop.addPost(podil.centre(), 2, 30, podil.service());
    book(podil, at("08:00")).statusCode(201);

    search("&limit=4")
        .statusCode(200)
        .body(
            "openings.post_id",
            contains(
                obolon.post().toString(),
                second.post().toString(),
                second.post().toString(),
                obolon.post().toString()))
        .body(
            "openings.service_point_id",
            contains(
                obolon.centre().id().toString(),
                podil.centre().id().toString(),
                podil.centre().id().toString(),
                obolon.centre().id().toString()))
        .body(
            "openings.starts_at",
            contains(
                "2026-11-23T08:00:00Z",
                "2026-11-23T08:00:00Z",
                "2026-11-23T08:30:00Z",
                "2026-11-23T08:45:00Z"));
  }

  @Test
  void theListIsReadPageByPageEvenWhereManyPostsHaveTheSameNumber() {
    for (int i = 0; i < 3; i++) {
      shop.open(aCentre().of(organisation), 60);
    }
    List<List<String>> whole = places(search(""));

    List<List<String>> paged = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page = search("&limit=2&cursor=" + cursor);
      paged.addAll(places(page));
      cursor = page.extract().path("next_cursor");
    }

    assertThat(paged).isEqualTo(whole).hasSize(3 * 4);
  }

  @Test
  void anotherOrganisationsPointsAreNotAmongThem() {
    shop.open(aCentre().of(organisation), 60);
    shop.open(aCentre(), 60);

    search("").body("openings", hasSize(4));
  }

  @Test
  void aPointThatMovesToAnotherOrganisationIsFoundThere() {
    Centre centre = aCentre();
    shop.open(centre, 60);
    schedule.tell(centre.of(organisation).changed().point());

    search("").body("openings", hasSize(4));
  }

  @Test
  void anOrganisationOfWhichNothingIsKnownIsNotFound() {
    search("").statusCode(404).body("code", equalTo("not-found"));
  }

  @ParameterizedTest
  @CsvSource({
    "organisation_id=x&duration_minutes=60,                                                                   malformed-id",
    "duration_minutes=60,                                                                                     required",
    "organisation_id=0190a000-0000-7000-8000-000000000001,                                                    required",
    "organisation_id=0190a000-0000-7000-8000-000000000001&duration_minutes=0,                                 duration-out-of-range",
    "organisation_id=0190a000-0000-7000-8000-000000000001&duration_minutes=99999999999,                       duration-out-of-range",
    "organisation_id=0190a000-0000-7000-8000-000000000001&duration_minutes=60&limit=1001,                     limit-out-of-range",
    "organisation_id=0190a000-0000-7000-8000-000000000001&duration_minutes=60&cursor=x,                       malformed-cursor",
    "organisation_id=0190a000-0000-7000-8000-000000000001&duration_minutes=60&from=2026-11-23&to=2026-11-22,  to-before-from",
    "organisation_id=0190a000-0000-7000-8000-000000000001&duration_minutes=60&from=2026-11-23&to=2027-11-22,  range-too-long",
    "organisation_id=0190a000-0000-7000-8000-000000000001&duration_minutes=60&from=soon,                      malformed-date"
  })
  void whatCannotBeSearchedIsSaid(String query, String code) {
    given().get("/api/v1/availability?" + query).then().statusCode(422).body("code", equalTo(code));
  }

  private ValidatableResponse search(String part) {
    return given()
        .get("/api/v1/availability?organisation_id=" + organisation + MONDAY + part)
        .then();
  }

  private static List<List<String>> places(ValidatableResponse response) {
    var json = response.statusCode(200).extract().jsonPath();
    List<String> starts = json.getList("openings.starts_at");
    List<String> posts = json.getList("openings.post_id");
    List<List<String>> places = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      places.add(List.of(starts.get(i), posts.get(i)));
    }
    return places;
  }
}
