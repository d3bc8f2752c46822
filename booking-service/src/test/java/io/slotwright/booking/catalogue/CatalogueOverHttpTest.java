package io.slotwright.booking.catalogue;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Shop.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class CatalogueOverHttpTest {

  private static final Map<String, Object> TYRES =
      Map.of(
          "name",
          "Seasonal tyre change",
          "default_duration_minutes",
          40,
          "durations_by_car_type",
          Map.of("suv", 55, "van", 70));

  @Inject Schedule schedule;
  @Inject Shop shop;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aServiceIsAddedReadListedAndReplaced() {
    Centre centre = known(aCentre());
    var added = add(centre, TYRES).statusCode(201).header("ETag", equalTo("\"1\""));
    String id = added.extract().path("id");
    String path = "/api/v1/services/" + id;

    given().get(path).then().statusCode(200).body("durations_by_car_type.suv", equalTo(55));
    given()
        .get("/api/v1/service-points/" + centre.id() + "/services")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    put(path, "\"7\"", TYRES).statusCode(412).body("code", equalTo("version-conflict"));
    put(path, "\"1\"", Map.of("name", "Tyres", "default_duration_minutes", 30, "active", false))
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("active", equalTo(false))
        .body("durations_by_car_type.size()", equalTo(0));
    calculate(List.of(id), "suv")
        .statusCode(422)
        .body("violations.code", contains("service-inactive"));
  }

  @Test
  void aServiceIsDeletedAndWhatIsBookedKeepsIt() {
    var bay = shop.open(aCentre(), 30);
    String path = "/api/v1/services/" + bay.service();
    String booked = Shop.book(bay, Centre.at("09:00")).statusCode(201).extract().path("id");

    given().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
    given().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

    given().get(path).then().statusCode(404);
    given().delete(path).then().statusCode(404).body("code", equalTo("not-found"));
    given()
        .get("/api/v1/service-points/" + bay.centre().id() + "/services")
        .then()
        .body("items.size()", equalTo(0));
    calculate(List.of(bay.service().toString()), null)
        .statusCode(422)
        .body("violations.code", contains("unknown-service"));
    given()
        .get("/api/v1/bookings/" + booked)
        .then()
        .body("services[0].name", equalTo("Tyre change"))
        .body("services[0].minutes", equalTo(50));
  }

  @Test
  void theSameKeyAddsOneService() {
    Centre centre = known(aCentre());
    String path = "/api/v1/service-points/" + centre.id() + "/services";
    String key = UUID.randomUUID().toString();

    List<String> ids =
        List.of(TYRES, TYRES).stream()
            .map(
                body ->
                    given()
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(201)
                        .body("durations_by_car_type.suv", equalTo(55))
                        .extract()
                        .<String>path("id"))
            .distinct()
            .toList();

    given().get(path).then().body("items.id", equalTo(ids));
    given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(Map.of("name", "Another", "default_duration_minutes", 30))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void aPointThatNobodyKnowsHasNoList() {
    given()
        .get("/api/v1/service-points/" + UUID.randomUUID() + "/services")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  void aListIsReadPageByPage() {
    Centre centre = known(aCentre());
    String first = add(centre, TYRES).extract().path("id");
    String second = add(centre, TYRES).extract().path("id");
    String path = "/api/v1/service-points/" + centre.id() + "/services?limit=1";

    String cursor =
        given().get(path).then().body("items.id", contains(first)).extract().path("next_cursor");

    given().get(path + "&cursor=" + cursor).then().body("items.id", contains(second));
    given().get(path + "&cursor=nonsense").then().statusCode(422);
  }

  @Test
  void theArithmeticOfABasketIsShown() {
    Centre centre = known(aCentre());
    String tyres = add(centre, TYRES).extract().path("id");
    String wash =
        add(centre, Map.of("name", "Wash", "default_duration_minutes", 15)).extract().path("id");

    calculate(List.of(tyres, wash), "suv")
        .statusCode(200)
        .body("total_minutes", equalTo(70))
        .body("items.minutes", contains(55, 15));
    for (String typed : List.of("SUV", "Suv", " suv\u00A0")) {
      calculate(List.of(tyres, wash), typed)
          .body("total_minutes", equalTo(70))
          .body("car_type", equalTo("suv"))
          .body("unknown_car_type", nullValue());
    }
    calculate(List.of(tyres, wash), "bus")
        .body("total_minutes", equalTo(55))
        .body("car_type", equalTo("bus"))
        .body("unknown_car_type", equalTo("bus"));
    calculate(List.of(wash), "bus").body("unknown_car_type", nullValue());
    calculate(List.of(), "suv").statusCode(422).body("code", equalTo("empty-basket"));
    calculate(List.of(tyres, UUID.randomUUID().toString()), "suv")
        .statusCode(422)
        .body("violations.pointer", contains("/service_ids/1"))
        .body("violations.code", contains("unknown-service"));
  }

  @Test
  void aServiceHasBuffersAndTheLongestOfABasketCount() {
    Centre centre = known(aCentre());
    String paint =
        add(
                centre,
                Map.of(
                    "name",
                    "Paint",
                    "default_duration_minutes",
                    60,
                    "buffer_before_minutes",
                    20,
                    "buffer_after_minutes",
                    240))
            .statusCode(201)
            .extract()
            .path("id");
    String wash =
        add(
                centre,
                Map.of("name", "Wash", "default_duration_minutes", 15, "buffer_before_minutes", 25))
            .extract()
            .path("id");

    calculate(List.of(paint, wash), null)
        .body("total_minutes", equalTo(75))
        .body("buffer_before_minutes", equalTo(25))
        .body("buffer_after_minutes", equalTo(240))
        .body("items.buffer_before_minutes", contains(20, 25))
        .body("items.buffer_after_minutes", contains(240, 0));
    put(
            "/api/v1/services/" + paint,
            null,
            Map.of("name", "Paint", "default_duration_minutes", 60, "buffer_after_minutes", 30))
        .statusCode(200);
    given()
        .get("/api/v1/services/" + paint)
        .then()
        .body("buffer_before_minutes", equalTo(0))
        .body("buffer_after_minutes", equalTo(30));
  }

  @Test
  void servicesOfDifferentPointsMakeNoBasket() {
    String here = add(known(aCentre()), TYRES).extract().path("id");
    String there = add(known(aCentre()), TYRES).extract().path("id");

    calculate(List.of(here, there), null)
        .statusCode(422)
        .body("violations.code", contains("services-of-different-points"));
  }

  @Test
  void aPointThatIsOnItsWayIsWaitedFor() {
    Centre centre = aCentre();
    CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS)
        .execute(() -> schedule.send(centre.point()));

    add(centre, TYRES).statusCode(201);
  }

  @Test
  void aPointThatNeverComesIsNotFound() {
    add(aCentre(), TYRES).statusCode(404).body("code", equalTo("not-found"));
  }

  @Test
  void anotherOrganisationsPointIsNotFound() {
    Centre theirs = known(aCentre().ofAnotherOrganisation());
    UUID service = shop.addService(theirs, 30);

    add(theirs, TYRES).statusCode(404).body("detail", equalTo("There is no such service point."));
    put("/api/v1/services/" + service, null, TYRES)
        .statusCode(404)
        .body("detail", equalTo("There is no such service."));
    given().delete("/api/v1/services/" + service).then().statusCode(404);
  }

  @Test
  void aServiceOfADeletedPointIsNotFoundAtOnce() {
    Centre centre = known(aCentre());
    UUID service = shop.addService(centre, 30);
    schedule.tell(centre.changed().gone());
    given().get("/api/v1/service-points/" + centre.id() + "/services").then().statusCode(404);

    put("/api/v1/services/" + service, null, TYRES)
        .statusCode(404)
        .time(lessThan(1000L))
        .body("detail", equalTo("There is no such service."));
  }

  @Test
  void everythingThatIsWrongIsPointedAt() {
    Centre centre = known(aCentre());

    add(
            centre,
            Map.of(
                "name",
                "",
                "default_duration_minutes",
                1441,
                "durations_by_car_type",
                Map.of("suv", 0),
                "buffer_before_minutes",
                -1,
                "buffer_after_minutes",
                241))
        .statusCode(422)
        .body(
            "violations.pointer",
            hasItems(
                "/name",
                "/default_duration_minutes",
                "/durations_by_car_type/suv",
                "/buffer_before_minutes",
                "/buffer_after_minutes"));
    add(centre, Map.of("name", "x", "default_duration_minutes", "many"))
        .statusCode(422)
        .body("violations.pointer", contains("/default_duration_minutes"));
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  void aCustomerMayNotAddServices() {
    add(known(aCentre()), TYRES).statusCode(403);
  }

  @Test
  @TestSecurity
  void anybodyElseIsAskedWhoTheyAre() {
    var answer = add(known(aCentre()), TYRES).statusCode(401);

    assertThat(answer.extract().contentType()).startsWith("application/problem+json");
  }

  private Centre known(Centre centre) {
    schedule.tell(centre.point());
    return centre;
  }

  private static ValidatableResponse add(Centre centre, Map<String, Object> service) {
    return post("/api/v1/service-points/" + centre.id() + "/services", service);
  }

  private static ValidatableResponse put(String path, String ifMatch, Map<String, Object> body) {
    var request = given().contentType(ContentType.JSON).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(path).then();
  }

  private static ValidatableResponse calculate(List<String> services, String carType) {
    Map<String, Object> body =
        carType == null
            ? Map.of("service_ids", services)
            : Map.of("service_ids", services, "car_type", carType);
    return post("/api/v1/bookings/calculate-duration", body);
  }
}
