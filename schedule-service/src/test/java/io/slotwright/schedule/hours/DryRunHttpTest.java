package io.slotwright.schedule.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.schedule.closure.Calendars;
import io.slotwright.schedule.fixture.Booking;
import io.slotwright.schedule.fixture.BookingService;
import io.slotwright.schedule.fixture.EventLog;
import io.slotwright.schedule.fixture.ServiceTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A dry run shows the bookings that a change would displace, and changes nothing.
@QuarkusTest
class DryRunHttpTest extends ServiceTest {

  private static final String MONDAY = "2026-11-23";
  private static final Map<String, Object> CLOSED = Map.of("windows", List.of());

  @Inject BookingService bookings;

  private String point;
  private String bay;
  private String chair;
  private Booking early;
  private Booking late;
  private Booking seated;

  @BeforeEach
  void threeBookingsAtTwoPosts() {
    String id = openPoint("UTC");
    point = "/api/v1/service-points/" + id;
    bay = openAllWeek(addPost(id, 1, 60));
    chair = openAllWeek(addPost(id, 2, 30));
    early = booked(bay, MONDAY + "T08:00:00Z", MONDAY + "T09:00:00Z");
    seated = booked(chair, MONDAY + "T08:30:00Z", MONDAY + "T09:30:00Z");
    late = booked(bay, "2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z");
    booked(bay, MONDAY + "T20:00:00Z", MONDAY + "T21:00:00Z");
  }

  @Test
  void ofABlock() {
    Map<String, Object> block =
        Map.of("starts_at", MONDAY + "T08:45:00Z", "ends_at", MONDAY + "T09:15:00Z");

    displaced(operator().body(block).post(posts(bay) + "/blocks?dry_run=true"), early);
    displaced(operator().body(block).post(point + "/blocks?dry_run=true"), early, seated);
    displaced(
        operator()
            .body(Map.of("starts_at", MONDAY + "T09:00:00Z", "ends_at", MONDAY + "T09:15:00Z"))
            .post(posts(bay) + "/blocks?dry_run=true"));

    guest().get(posts(bay) + "/blocks").then().body("items", empty());
    guest().get(point + "/blocks").then().body("items", empty());
  }

  @Test
  void ofAnOverride() {
    displaced(put(posts(bay) + "/overrides/" + MONDAY, CLOSED), early);
    displaced(put(posts(bay) + "/overrides/" + MONDAY, hours("08:00", "09:00")));
    displaced(put(point + "/overrides/" + MONDAY, hours("09:00", "10:00")), early, seated);
    operator()
        .body(CLOSED)
        .put(point + "/overrides?from=2026-11-20&to=2026-11-30&dry_run=true")
        .then()
        .statusCode(200)
        .body("bookings_displaced_count", equalTo(3))
        .body("bookings_displaced[2].booking_id", equalTo(late.id().toString()))
        .body("bookings_displaced[2].post_id", equalTo(bay))
        .body("bookings_displaced[2].starts_at", equalTo("2026-11-24T09:00:00Z"))
        .body("bookings_displaced[2].ends_at", equalTo("2026-11-24T10:00:00Z"));

    guest().get(posts(bay) + "/overrides").then().body("items", empty());
    guest().get(point + "/overrides").then().body("items", empty());
  }

  @Test
  void aPostWithHoursOfItsOwnKeepsItsBookings() {
    operator().body(hours("08:00", "09:00")).put(posts(bay) + "/overrides/" + MONDAY);

    displaced(put(point + "/overrides/" + MONDAY, CLOSED), seated);
  }

  @Test
  void ofARemovedOverride() {
    operator().body(hours("19:00", "22:00")).put(posts(bay) + "/overrides/" + MONDAY);
    Booking evening = booked(bay, MONDAY + "T19:00:00Z", MONDAY + "T20:00:00Z");

    Response one = operator().delete(posts(bay) + "/overrides/" + MONDAY + "?dry_run=true");
    one.then().body("bookings_displaced_count", equalTo(2));
    assertThat(ids(one)).startsWith(evening.id().toString());
    operator()
        .delete(posts(bay) + "/overrides?from=2026-11-20&to=2026-11-30&dry_run=true")
        .then()
        .statusCode(200)
        .body("bookings_displaced_count", equalTo(2));

    guest().get(posts(bay) + "/overrides").then().body("items", hasSize(1));
  }

  /// The hours are from 8 to 10. The booking of the evening has had no time before.
  @ParameterizedTest
  @CsvSource({"Etc/UTC, 0, 4", "Europe/Warsaw, 2, 2", "Europe/Kyiv, 3, 1", "Asia/Kolkata, 3, 1"})
  void ofANewTimeZone(String zone, int displaced, int kept) {
    String before = guest().get(point).asString();

    Map<String, String> change = Map.of("name", "Moved", "timezone", zone);
    operator()
        .body(change)
        .put(point + "?dry_run=true")
        .then()
        .statusCode(200)
        .body("dry_run", equalTo(true))
        .body("bookings_displaced_count", equalTo(displaced))
        .body("bookings_displaced", hasSize(displaced))
        .body("bookings_kept_count", equalTo(kept));

    assertThat(guest().get(point).asString()).isEqualTo(before);
  }

  @Test
  void ofAChangeThatWouldBeRefused() {
    Map<String, String> change = Map.of("name", "Moved", "timezone", "Europe/Kyiv");
    operator()
        .header("If-Match", "\"7\"")
        .body(change)
        .put(point + "?dry_run=true")
        .then()
        .statusCode(412);
    operator()
        .body(Map.of("name", "Moved", "timezone", "Europe/Atlantis"))
        .put(point + "?dry_run=true")
        .then()
        .statusCode(422);
    operator().body(change).put(point + "?dry_run=maybe").then().statusCode(422);
  }

  @Test
  void ofAnImport() {
    String file =
        Calendars.of(
            "UID:a\nDTSTART;VALUE=DATE:20261124",
            "UID:b\nDTSTART:20261123T083000Z\nDURATION:PT15M");

    displaced(send(file, true), early, seated, late);
    guest().get(point + "/overrides").then().body("items", empty());
    guest().get(point + "/blocks").then().body("items", empty());

    displaced(send(file, false), early, seated, late);
    displaced(send(file, true));
    assertThat(starts(bay, "2026-11-24", "2026-11-24")).isEmpty();
  }

  @Test
  void ofADraft() {
    String draft =
        created(
            operator()
                .body(
                    Map.of(
                        "patches",
                        List.of(
                            Map.of(
                                "starts_at", MONDAY + "T08:00:00Z",
                                "ends_at", MONDAY + "T09:00:00Z",
                                "status", "blocked"))))
                .post(posts(bay) + "/drafts"));

    displaced(operator().get("/api/v1/drafts/" + draft + "/impact"), early);
  }

  @Test
  void nobodyHearsOfIt() {
    try (EventLog log = new EventLog()) {
      put(point + "/overrides/" + MONDAY, CLOSED).then().statusCode(200);
      send(Calendars.of("UID:a\nDTSTART;VALUE=DATE:20261124"), true).then().statusCode(200);
      operator().body(CLOSED).put(posts(bay) + "/overrides/2026-11-25").then().statusCode(200);

      UUID post = UUID.fromString(bay);
      Predicate<PostDayChanged> changed = day -> day.postId().equals(post) && day.version() > 1;
      assertThat(log.await(PostDayChanged.class, changed, days -> !days.isEmpty()))
          .extracting(day -> day.date().toString())
          .containsExactly("2026-11-25");
    }
    operator()
        .get(posts(bay) + "/versions")
        .then()
        .body("items.change", contains("override-set", "template"));
  }

  @Test
  void aLongListIsCutAndCounted() {
    String busy = addPost(point.substring(point.lastIndexOf('/') + 1), 3, 10);
    putTemplate(
        busy, IntStream.range(0, 7).mapToObj(day -> window(day, "00:00", "24:00")).toList());
    List<Booking> all =
        IntStream.range(0, 120)
            .mapToObj(
                each ->
                    booked(
                        busy,
                        "%sT%02d:%02d:00Z".formatted(MONDAY, each / 6, each % 6 * 10),
                        "%sT%02d:%02d:00Z".formatted(MONDAY, (each + 1) / 6, (each + 1) % 6 * 10)))
            .toList();

    Response answer = put(posts(busy) + "/overrides/" + MONDAY, CLOSED);

    answer.then().body("bookings_displaced_count", equalTo(120));
    assertThat(ids(answer))
        .containsExactlyElementsOf(
            all.stream().limit(100).map(booking -> booking.id().toString()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "overrides/2026-11-23?dry_run=yes, 422, malformed",
    "overrides/2026-11-23?dry_run=1, 422, malformed",
    "overrides/yesterday?dry_run=true, 422, malformed-date",
  })
  void whatIsMalformedIsRefused(String path, int status, String code) {
    operator()
        .body(CLOSED)
        .put(posts(bay) + "/" + path)
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }

  @Test
  void itIsRefusedAsTheChangeWouldBe() {
    String override = posts(bay) + "/overrides/" + MONDAY + "?dry_run=true";

    operator().body(Map.of("windows", "none")).put(override).then().statusCode(422);
    operator().header("If-Match", "\"7\"").body(CLOSED).put(override).then().statusCode(412);
    operator().delete(override).then().statusCode(404);
    otherOperator().body(CLOSED).put(override).then().statusCode(404);
    customer().body(CLOSED).put(override).then().statusCode(403);
    guest().body(CLOSED).put(override).then().statusCode(401);
    operator()
        .body(Map.of("starts_at", MONDAY + "T10:00:00Z", "ends_at", MONDAY + "T09:00:00Z"))
        .post(posts(bay) + "/blocks?dry_run=true")
        .then()
        .statusCode(422);
  }

  private Booking booked(String post, String from, String until) {
    return bookings.tell(Booking.of(post, from, until));
  }

  private static String openAllWeek(String post) {
    putTemplate(
        post, IntStream.range(0, 7).mapToObj(day -> window(day, "08:00", "10:00")).toList());
    return post;
  }

  private static Map<String, Object> hours(String start, String end) {
    return Map.of("windows", List.of(Map.of("start", start, "end", end)));
  }

  private static String posts(String id) {
    return "/api/v1/posts/" + id;
  }

  private static Response put(String path, Map<String, Object> override) {
    return operator().body(override).put(path + "?dry_run=true");
  }

  private Response send(String file, boolean dryRun) {
    return sendingCalendars(operator())
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(point + "/closures/import?dry_run=" + dryRun);
  }

  private static ValidatableResponse displaced(Response answer, Booking... expected) {
    ValidatableResponse valid =
        answer
            .then()
            .statusCode(200)
            .contentType("application/json")
            .body("bookings_displaced_count", equalTo(expected.length));
    assertThat(ids(answer))
        .containsExactlyElementsOf(
            List.of(expected).stream().map(booking -> booking.id().toString()).toList());
    return valid;
  }

  private static List<String> ids(Response answer) {
    return answer.jsonPath().getList("bookings_displaced.booking_id");
  }
}
