package io.slotwright.schedule.draft;

import io.restassured.response.ValidatableResponse;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/// Drafts of a post that is open on Mondays.
abstract class DraftTest extends ServiceTest {

  static final String MONDAY = "2026-11-23";
  static final String SUNDAY = "2026-11-29";

  String post;
  String path;

  @BeforeEach
  void aPostThatIsOpenOnMondays() {
    post = addPostIn("Europe/Kyiv", 60);
    path = "/api/v1/posts/" + post;
    putTemplate(post, List.of(window(0, "09:00", "12:00")));
  }

  List<String> bookable() {
    return slots(post, MONDAY, SUNDAY)
        .jsonPath()
        .getList("slots.findAll { !it.blocked }.starts_at");
  }

  @SafeVarargs
  final String draft(Map<String, String>... patches) {
    return operator()
        .body(body(patches))
        .post(path + "/drafts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @SafeVarargs
  static ValidatableResponse append(String draft, Map<String, String>... patches) {
    return operator().body(body(patches)).patch("/api/v1/drafts/" + draft).then();
  }

  static ValidatableResponse impact(String draft) {
    return operator().get("/api/v1/drafts/" + draft + "/impact").then();
  }

  static ValidatableResponse publish(String draft) {
    return operator().post("/api/v1/drafts/" + draft + "/publish").then();
  }

  @SafeVarargs
  static Map<String, Object> body(Map<String, String>... patches) {
    return Map.of("patches", List.of(patches));
  }

  static Map<String, String> available(String start, String end) {
    return Map.of("starts_at", start, "ends_at", end, "status", "available");
  }

  static Map<String, String> blocked(String start, String end) {
    return Map.of("starts_at", start, "ends_at", end, "status", "blocked");
  }
}
