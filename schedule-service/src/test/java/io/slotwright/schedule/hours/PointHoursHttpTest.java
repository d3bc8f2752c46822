package io.slotwright.schedule.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.schedule.fixture.EventLog;
import io.slotwright.schedule.fixture.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Overrides and blocks of a whole service point, and of whole stretches of dates.
@QuarkusTest
class PointHoursHttpTest extends ServiceTest {

  private static final String MONDAY = "2026-11-23";
  private static final String TUESDAY = "2026-11-24";
  private static final Map<String, Object> CLOSED = Map.of("windows", List.of());

  private String point;
  private String path;
  private String bay;
  private String chair;

  @BeforeEach
  void aPointWithTwoPosts() {
    point = openPoint("UTC");
    path = "/api/v1/service-points/" + point;
    bay = openAllWeek(addPost(point, 1, 60));
    chair = openAllWeek(addPost(point, 2, 30));
  }

  @Test
  void aClosureOfThePointClosesAllItsPostsUntilItIsRemoved() {
    override(path, MONDAY, CLOSED).statusCode(200).body("date", equalTo(MONDAY));

    assertThat(starts(bay, MONDAY, MONDAY)).isEmpty();
    assertThat(starts(chair, MONDAY, MONDAY)).isEmpty();
    assertThat(starts(chair, TUESDAY, TUESDAY)).hasSize(4);

    operator().delete(path + "/overrides/" + MONDAY).then().statusCode(204);
    assertThat(starts(chair, MONDAY, MONDAY)).hasSize(4);
    operator().delete(path + "/overrides/" + MONDAY).then().statusCode(404);
  }

  @Test
  void aPostsOwnOverrideBeatsThatOfThePoint() {
    override("/api/v1/posts/" + bay, MONDAY, hours("20:00", "22:00")).statusCode(200);
    override(path, MONDAY, CLOSED).statusCode(200);

    assertThat(starts(bay, MONDAY, MONDAY))
        .containsExactly("2026-11-23T20:00:00Z", "2026-11-23T21:00:00Z");
    assertThat(starts(chair, MONDAY, MONDAY)).isEmpty();

    operator().delete("/api/v1/posts/" + bay + "/overrides/" + MONDAY).then().statusCode(204);
    assertThat(starts(bay, MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void aPostThatIsAddedLaterHasTheHoursOfThePointToo() {
    override(path, MONDAY, CLOSED).statusCode(200);
    blockPoint("2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z");

    String later = openAllWeek(addPost(point, 3, 60));

    assertThat(starts(later, MONDAY, MONDAY)).isEmpty();
    assertThat(blocked(later, TUESDAY)).containsExactly(true, false);
  }

  @Test
  void blocksOfThePointAndOfThePostBothApply() {
    addBlock(bay, "2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z");
    String block = blockPoint("2026-11-24T08:00:00Z", "2026-11-24T08:15:00Z");

    assertThat(blocked(bay, TUESDAY)).containsExactly(true, true);
    assertThat(blocked(chair, TUESDAY)).containsExactly(true, false, false, false);
    guest().get(path + "/blocks").then().body("items.id", contains(block));
    guest().get("/api/v1/posts/" + bay + "/blocks").then().body("items", hasSize(1));

    operator().delete(path + "/blocks/" + block).then().statusCode(204);
    assertThat(blocked(chair, TUESDAY)).containsOnly(false);
    assertThat(blocked(bay, TUESDAY)).containsExactly(false, true);
    operator().delete(path + "/blocks/" + block).then().statusCode(404);
  }

  @Test
  void aStretchGetsTheSameHoursOnAllItsDates() {
    override(path, "2026-12-25", hours("08:00", "09:00")).statusCode(200);

    stretch(path, "2026-12-24", "2026-12-26", CLOSED)
        .statusCode(200)
        .body("items.date", contains("2026-12-24", "2026-12-25", "2026-12-26"));

    assertThat(starts(bay, "2026-12-23", "2026-12-27"))
        .containsExactly(
            "2026-12-23T08:00:00Z",
            "2026-12-23T09:00:00Z",
            "2026-12-27T08:00:00Z",
            "2026-12-27T09:00:00Z");

    String span = path + "/overrides?from=2026-12-01&to=2026-12-31";
    operator().delete(span).then().statusCode(204);
    guest().get(path + "/overrides").then().body("items", hasSize(0));
    assertThat(starts(bay, "2026-12-24", "2026-12-26")).hasSize(6);
    operator().delete(span).then().statusCode(404);
  }

  @Test
  void aPostHasStretchesToo() {
    stretch("/api/v1/posts/" + bay, MONDAY, TUESDAY, CLOSED).statusCode(200);

    assertThat(starts(bay, MONDAY, "2026-11-25")).hasSize(2);
    assertThat(starts(chair, MONDAY, TUESDAY)).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "to=2026-12-01, /from, required",
    "from=2026-12-01, /to, required",
    "from=2026-12-02&to=2026-12-01, /to, to-before-from",
    "from=2026-12-01&to=2027-12-02, /to, range-too-long",
    "from=today&to=2027-12-02, /from, malformed-date",
  })
  void aStretchThatIsNone(String query, String pointer, String code) {
    operator()
        .body(CLOSED)
        .put(path + "/overrides?" + query)
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("violations[0].pointer", equalTo(pointer));
    operator().delete(path + "/overrides?" + query).then().statusCode(422);
  }

  @Test
  void aStretchWithOneMistakeChangesNothing() {
    stretch(path, MONDAY, TUESDAY, hours("10:00", "09:00"))
        .statusCode(422)
        .body("code", equalTo("start-not-before-end"));

    guest().get(path + "/overrides").then().body("items", hasSize(0));
  }

  @Test
  void aStaleOverrideOfThePointIsNotOverwritten() {
    String etag = override(path, MONDAY, CLOSED).extract().header("ETag");
    override(path, MONDAY, hours("08:00", "09:00"));

    operator()
        .header("If-Match", etag)
        .body(CLOSED)
        .put(path + "/overrides/" + MONDAY)
        .then()
        .statusCode(412);
  }

  @Test
  void onlyTheOwnOrganisationChangesTheHoursOfAPoint() {
    String block = blockPoint("2026-11-24T08:00:00Z", "2026-11-24T08:15:00Z");
    String overrides = path + "/overrides/" + MONDAY;
    String stretch = path + "/overrides?from=2026-11-23&to=2026-11-24";

    otherOperator().body(CLOSED).put(overrides).then().statusCode(404);
    otherOperator().body(CLOSED).put(stretch).then().statusCode(404);
    otherOperator().delete(overrides).then().statusCode(404);
    otherOperator().delete(path + "/blocks/" + block).then().statusCode(404);
    customer().body(CLOSED).put(overrides).then().statusCode(403);
    customer().delete(stretch).then().statusCode(403);
    customer().body(Map.of()).post(path + "/blocks").then().statusCode(403);
    guest().body(CLOSED).put(stretch).then().statusCode(401);
    guest().delete(path + "/blocks/" + block).then().statusCode(401);
    guest().get("/api/v1/service-points/" + NOBODYS_ID + "/overrides").then().statusCode(404);
    guest().get("/api/v1/service-points/" + NOBODYS_ID + "/blocks").then().statusCode(404);
  }

  @Test
  void aChangeOfThePointTellsOfExactlyTheDaysItTouches() {
    try (EventLog events = new EventLog()) {
      List<PostDayChanged> before = events.await(PostDayChanged.class, this::ours, all(62 * 2));

      override(path, MONDAY, CLOSED).statusCode(200);

      List<PostDayChanged> after =
          events.await(PostDayChanged.class, this::ours, all(before.size() + 2));
      assertThat(after.subList(before.size(), after.size()))
          .hasSize(2)
          .allSatisfy(day -> assertThat(day.date()).hasToString(MONDAY));
    }
  }

  @Test
  void aChangeOfAPointWithFiftyPostsIsQuick() {
    for (int number = 3; number <= 50; number++) {
      openAllWeek(addPost(point, number, 30));
    }

    long start = System.nanoTime();
    stretch(path, "2026-12-01", "2026-12-31", CLOSED).statusCode(200);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(starts(chair, "2026-12-01", "2026-12-31")).isEmpty();
  }

  private boolean ours(PostDayChanged day) {
    return day.postId().toString().equals(bay) || day.postId().toString().equals(chair);
  }

  private static Predicate<List<PostDayChanged>> all(int count) {
    return days -> days.size() >= count;
  }

  private static String openAllWeek(String post) {
    putTemplate(
            post,
            IntStream.rangeClosed(0, 6).mapToObj(day -> window(day, "08:00", "10:00")).toList())
        .statusCode(200);
    return post;
  }

  private static ValidatableResponse override(String owner, String date, Map<String, Object> body) {
    return operator().body(body).put(owner + "/overrides/" + date).then();
  }

  private static ValidatableResponse stretch(
      String owner, String from, String to, Map<String, Object> body) {
    return operator().body(body).put(owner + "/overrides?from=" + from + "&to=" + to).then();
  }

  private static Map<String, Object> hours(String start, String end) {
    return Map.of("windows", List.of(Map.of("start", start, "end", end)));
  }

  private String blockPoint(String start, String end) {
    return operator()
        .body(Map.of("starts_at", start, "ends_at", end))
        .post(path + "/blocks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static List<Boolean> blocked(String post, String date) {
    return slots(post, date, date).jsonPath().getList("slots.blocked");
  }
}
