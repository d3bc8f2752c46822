package io.slotwright.schedule.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostsHttpTest extends ServiceTest {

  private static final String MONDAY = "2026-11-23";

  @Test
  void aPostIsAddedWithItsOwnSlotDuration() {
    String point = openPoint("Europe/Kyiv");

    operator()
        .body(
            """
            {"number": 1, "name": "Bay 1", "slot_duration_minutes": 45, "active": true}
            """)
        .post("/api/v1/service-points/" + point + "/posts")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("service_point_id", equalTo(point))
        .body("number", equalTo(1))
        .body("name", equalTo("Bay 1"))
        .body("slot_duration_minutes", equalTo(45))
        .body("active", equalTo(true))
        .body("timezone", equalTo("Europe/Kyiv"));
  }

  @Test
  void aNumberIsTakenOnceInAPoint() {
    String point = openPoint("UTC");
    String first = addPost(point, 1, 30);
    addPost(point, 2, 30);

    post(point, 1, 30).then().statusCode(409).body("code", equalTo("post-number-taken"));
    operator()
        .body(Map.of("number", 2, "slot_duration_minutes", 30))
        .put("/api/v1/posts/" + first)
        .then()
        .statusCode(409)
        .body("code", equalTo("post-number-taken"));
    addPost(openPoint("UTC"), 1, 30);
  }

  @Test
  void ofManyAtOnceOneGetsTheNumber() throws Exception {
    String point = openPoint("UTC");
    Callable<Integer> add = () -> post(point, 5, 30).statusCode();

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> add).toList());
      assertThat(answers.stream().map(Future::resultNow).toList())
          .containsOnlyOnce(201)
          .containsOnly(201, 409);
    }
  }

  @Test
  void aDurationHasItsRange() {
    String point = openPoint("UTC");

    post(point, 1, 4).then().statusCode(422).body("code", equalTo("slot-duration-out-of-range"));
    post(point, 1, 481).then().statusCode(422).body("code", equalTo("slot-duration-out-of-range"));
    post(point, 1, 5).then().statusCode(201);
    post(point, 2, 480).then().statusCode(201);
  }

  @Test
  void aPostIsKeptFreeAroundAppointmentsAsLongAsItsOperatorWants() {
    String point = openPoint("UTC");
    String post = addPost(point, 1, 30);
    guest()
        .get("/api/v1/posts/" + post)
        .then()
        .body("buffer_before_minutes", equalTo(0))
        .body("buffer_after_minutes", equalTo(0));

    put(post, Map.of("number", 1, "slot_duration_minutes", 30, "buffer_after_minutes", 240));
    put(post, Map.of("number", 1, "slot_duration_minutes", 30, "buffer_before_minutes", 15));

    guest()
        .get("/api/v1/service-points/" + point + "/posts")
        .then()
        .body("items.buffer_before_minutes", contains(15))
        .body("items.buffer_after_minutes", contains(240))
        .body("items.version", contains(3));
  }

  @Test
  void buffersHaveTheirRange() {
    operator()
        .body(
            Map.of(
                "number",
                1,
                "slot_duration_minutes",
                30,
                "buffer_before_minutes",
                -1,
                "buffer_after_minutes",
                241))
        .post("/api/v1/service-points/" + openPoint("UTC") + "/posts")
        .then()
        .statusCode(422)
        .body(
            "violations.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/buffer_before_minutes out-of-range", "/buffer_after_minutes out-of-range"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    operator()
        .body(Map.of("number", 0, "name", "", "slot_duration_minutes", 4))
        .post("/api/v1/service-points/" + openPoint("UTC") + "/posts")
        .then()
        .statusCode(422)
        .body(
            "violations.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/number out-of-range",
                "/name blank",
                "/slot_duration_minutes slot-duration-out-of-range"));
  }

  @Test
  void postsAreListedByNumber() {
    String point = openPoint("UTC");
    addPost(point, 12, 30);
    addPost(point, 3, 30);
    addPost(point, 7, 30);
    String path = "/api/v1/service-points/" + point + "/posts?limit=2";

    String next =
        guest().get(path).then().body("items.number", contains(3, 7)).extract().path("next_cursor");
    guest()
        .get(path + "&cursor=" + next)
        .then()
        .body("items.number", contains(12))
        .body("next_cursor", nullValue());
    guest()
        .get("/api/v1/service-points/" + openPoint("UTC") + "/posts")
        .then()
        .body("items", empty());
    guest().get("/api/v1/service-points/" + NOBODYS_ID + "/posts").then().statusCode(404);
  }

  @Test
  void postsThatAreActiveAndThoseThatAreNotAreListedByThemselves() {
    String point = openPoint("UTC");
    addPost(point, 1, 30);
    operator().post("/api/v1/posts/" + addPost(point, 2, 30) + "/deactivate");
    addPost(point, 3, 30);
    String path = "/api/v1/service-points/" + point + "/posts";

    guest().get(path + "?active=true").then().body("items.number", contains(1, 3));
    guest().get(path + "?active=false").then().body("items.number", contains(2));
    guest().get(path).then().body("items.number", contains(1, 2, 3));
    guest().get(path + "?active=maybe").then().statusCode(422).body("code", equalTo("malformed"));
  }

  @Test
  void anotherDurationCutsOtherSlots() {
    String post = addPostIn("UTC", 60);
    putTemplate(post, List.of(window(0, "08:00", "10:00")));

    operator()
        .header("If-Match", "\"1\"")
        .body(Map.of("number", 1, "slot_duration_minutes", 45))
        .put("/api/v1/posts/" + post)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");

    assertThat(starts(post, MONDAY, MONDAY))
        .containsExactly("2026-11-23T08:00:00Z", "2026-11-23T08:45:00Z");
    operator()
        .header("If-Match", "\"1\"")
        .body(Map.of("number", 1, "slot_duration_minutes", 60))
        .put("/api/v1/posts/" + post)
        .then()
        .statusCode(412);
  }

  @Test
  void anInactivePostOffersNothingUntilItIsActiveAgain() {
    String post = addPostIn("UTC", 60);
    putTemplate(post, List.of(window(0, "08:00", "10:00")));

    operator()
        .post("/api/v1/posts/" + post + "/deactivate")
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    assertThat(starts(post, MONDAY, MONDAY)).isEmpty();

    operator()
        .body(Map.of("number", 1, "slot_duration_minutes", 60))
        .put("/api/v1/posts/" + post)
        .then()
        .body("active", equalTo(false));
    operator().post("/api/v1/posts/" + post + "/activate").then().body("active", equalTo(true));
    assertThat(starts(post, MONDAY, MONDAY)).hasSize(2);
  }

  @Test
  void anotherZoneMovesTheSlots() {
    String point = openPoint("UTC");
    String post = addPost(point, 1, 60);
    putTemplate(post, List.of(window(0, "08:00", "09:00")));

    operator()
        .body(Map.of("name", "Moved", "timezone", "Europe/Kyiv"))
        .put("/api/v1/service-points/" + point)
        .then()
        .statusCode(200);

    assertThat(starts(post, MONDAY, MONDAY)).containsExactly("2026-11-23T06:00:00Z");
    guest()
        .get("/api/v1/posts/" + post)
        .then()
        .body("timezone", equalTo("Europe/Kyiv"))
        .body("version", equalTo(2));
  }

  @Test
  void thePostsThatAreOpenAtAMomentAreFoundWhateverTheirDurations() {
    String point = openPoint("UTC");
    String halfHours = addPost(point, 1, 30);
    String quarters = addPost(point, 2, 45);
    String blocked = addPost(point, 3, 30);
    for (String post : List.of(halfHours, quarters, blocked)) {
      putTemplate(post, List.of(window(0, "08:00", "10:00")));
    }
    addBlock(blocked, "2026-11-23T08:30:00Z", "2026-11-23T09:00:00Z");
    String path = "/api/v1/service-points/" + point + "/available-at?time=";

    guest()
        .get(path + "2026-11-23T08:40:00Z")
        .then()
        .statusCode(200)
        .body("posts.number", contains(1, 2))
        .body("posts.post_id", contains(halfHours, quarters))
        .body("posts.slot.starts_at", contains("2026-11-23T08:30:00Z", "2026-11-23T08:00:00Z"));
    guest().get(path + "2026-11-23T09:40:00Z").then().body("posts.number", contains(1, 3));
    guest().get(path + "2026-11-23T10:00:00Z").then().body("posts", hasSize(0));
    guest()
        .get("/api/v1/service-points/" + NOBODYS_ID + "/available-at?time=2026-11-23T08:40:00Z")
        .then()
        .statusCode(404);
  }

  private static void put(String post, Map<String, Integer> body) {
    operator().body(body).put("/api/v1/posts/" + post).then().statusCode(200);
  }

  private static Response post(String point, int number, int minutes) {
    return operator()
        .body(Map.of("number", number, "slot_duration_minutes", minutes))
        .post("/api/v1/service-points/" + point + "/posts");
  }
}
