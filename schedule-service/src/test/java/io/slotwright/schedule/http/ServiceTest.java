package io.slotwright.schedule.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/// The running service on real infrastructure, and the words in which tests talk to it. Every test
/// makes its own service points, so that none sees another's.
@QuarkusTestResource(LocalInfrastructure.class)
abstract class ServiceTest {

  static final String OURS = "0190a000-0000-7000-8000-000000000001";
  static final String THEIRS = "0190a000-0000-7000-8000-000000000002";
  static final String NOBODYS_ID = "0190a000-0000-7000-8000-00000000ffff";

  /// The headers of an administrator's requests.
  static final Map<String, String> ADMIN = Map.of("Authorization", "Test admin " + OURS);

  @Inject SettableClock clock;

  @BeforeEach
  void resetClock() {
    clock.reset();
  }

  static RequestSpecification operator() {
    return as("operator " + OURS);
  }

  static RequestSpecification admin() {
    return guest().headers(ADMIN);
  }

  static RequestSpecification otherAdmin() {
    return as("admin " + THEIRS);
  }

  static RequestSpecification otherOperator() {
    return as("operator " + THEIRS);
  }

  static RequestSpecification customer() {
    return as("customer");
  }

  static RequestSpecification guest() {
    return given().contentType(ContentType.JSON);
  }

  private static RequestSpecification as(String who) {
    return guest().header("Authorization", "Test " + who);
  }

  static String openPoint(String timezone) {
    return created(
        operator()
            .body(Map.of("name", "Tyre Centre Podil", "timezone", timezone))
            .post("/api/v1/service-points"));
  }

  static String addPost(String pointId, int number, int minutes) {
    return created(
        operator()
            .body(Map.of("number", number, "slot_duration_minutes", minutes))
            .post("/api/v1/service-points/" + pointId + "/posts"));
  }

  static String addPostIn(String timezone, int minutes) {
    return addPost(openPoint(timezone), 1, minutes);
  }

  static ValidatableResponse putTemplate(String postId, List<Map<String, Object>> weeklySlots) {
    return operator()
        .body(Map.of("weekly_slots", weeklySlots))
        .put("/api/v1/posts/" + postId + "/template")
        .then();
  }

  static Map<String, Object> window(int weekday, String start, String end) {
    return Map.of("weekday", weekday, "start", start, "end", end);
  }

  static List<String> starts(String postId, String from, String to) {
    return slots(postId, from, to).jsonPath().getList("slots.starts_at");
  }

  static Response slots(String postId, String from, String to) {
    return guest().get("/api/v1/posts/" + postId + "/slots?from=" + from + "&to=" + to);
  }

  static String addBlock(String postId, String start, String end) {
    return created(
        operator()
            .body(Map.of("starts_at", start, "ends_at", end, "reason", "lift repair"))
            .post("/api/v1/posts/" + postId + "/blocks"));
  }

  static String created(Response response) {
    return response.then().statusCode(201).extract().path("id");
  }
}
