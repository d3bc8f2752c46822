package io.slotwright.schedule.http;

import static io.slotwright.schedule.http.LegacyFile.IMPORTS;
import static io.slotwright.schedule.http.LegacyFile.PATH;
import static io.slotwright.schedule.http.LegacyFile.dryRun;
import static io.slotwright.schedule.http.LegacyFile.newId;
import static io.slotwright.schedule.http.LegacyFile.row;
import static io.slotwright.schedule.http.LegacyFile.send;
import static io.slotwright.schedule.http.LegacyFile.sendCsv;
import static io.slotwright.schedule.http.LegacyFile.sendText;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.schedule.slot.flow.RollHorizon;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LegacyImportHttpTest extends ServiceTest {

  @Inject Pool pool;
  @Inject RollHorizon horizon;

  @Test
  void aPointComesWithItsPostsAndTheirHours() {
    String id = newId();

    send(row(id, "booking_horizon_days", 90))
        .then()
        .statusCode(200)
        .body("status", equalTo("done"))
        .body("dry_run", equalTo(false))
        .body("created", equalTo(1))
        .body("posts", equalTo(2))
        .body("unchanged", equalTo(0))
        .body("rejected", empty())
        .body("rejected_count", equalTo(0));

    String point = pointOf(id);
    guest()
        .get("/api/v1/service-points/" + point)
        .then()
        .body("name", equalTo("Old Centre"))
        .body("timezone", equalTo("Europe/Kyiv"))
        .body("booking_horizon_days", equalTo(90))
        .body("hold_minutes", equalTo(10))
        .body("organisation_id", equalTo(OURS));
    guest()
        .get("/api/v1/service-points/" + point + "/posts")
        .then()
        .body("items.number", contains(1, 2))
        .body("items.name", contains("Post 1", "Post 2"))
        .body("items.slot_duration_minutes", contains(30, 30));
    for (String post : postsOf(point)) {
      guest()
          .get("/api/v1/posts/" + post + "/template")
          .then()
          .body("version", equalTo(1))
          .body("weekly_slots.weekday", contains(0, 5))
          .body("weekly_slots.start", contains("09:00", "10:00"));
    }
  }

  @Test
  void aFileInCsvSaysTheSameAsInJson() {
    String id = newId();
    String other = newId();

    sendCsv(
            "\uFEFFexternal_id,name,timezone,address,post_count,slot_duration_minutes,auto_confirm,mon,tue,wed",
            id
                + ",\"Centre \"\"Old\"\", Podil\",Europe/Kyiv,\"Kyiv, Nyzhniy Val 15\",2,45,false,09:00-12:00 13:00-24:00,09:00-18:00,",
            other + ",Other,UTC,,1,30,,,,08:00-09:00")
        .then()
        .statusCode(200)
        .body("created", equalTo(2))
        .body("posts", equalTo(3));

    String point = pointOf(id);
    guest()
        .get("/api/v1/service-points/" + point)
        .then()
        .body("name", equalTo("Centre \"Old\", Podil"))
        .body("address", equalTo("Kyiv, Nyzhniy Val 15"))
        .body("auto_confirm", equalTo(false));
    guest()
        .get("/api/v1/posts/" + postsOf(point).getFirst() + "/template")
        .then()
        .body("weekly_slots.weekday", contains(0, 0, 1))
        .body("weekly_slots.end", contains("12:00", "24:00", "18:00"));
    send(Map.of(
            "external_id",
            other,
            "name",
            "Other",
            "timezone",
            "UTC",
            "post_count",
            1,
            "slot_duration_minutes",
            30,
            "working_hours",
            Map.of("wed", List.of(List.of("08:00", "09:00")), "thu", List.of())))
        .then()
        .body("unchanged", equalTo(1));
  }

  @Test
  void everybodyIsToldOfPointsAndPostsAndTheHorizonMakesTheirDays() {
    String id = newId();
    send(row(id));
    String point = pointOf(id);
    String post = postsOf(point).getFirst();
    assertThat(starts(post, "2026-11-23", "2026-11-23")).hasSize(18);

    try (EventLog log = new EventLog()) {
      log.await(
          ServicePointChanged.class,
          event -> event.servicePointId().toString().equals(point),
          told -> told.size() == 1);
      assertThat(
              log.await(
                  PostChanged.class,
                  event -> event.servicePointId().toString().equals(point),
                  told -> told.size() == 2))
          .extracting(PostChanged::active)
          .containsOnly(true);
    }
    assertThat(daysOf(post)).isZero();
    horizon.roll().await().atMost(Duration.ofSeconds(60));
    assertThat(daysOf(post)).isEqualTo(18);
  }

  @Test
  void aBadRowIsRejectedAndTheRestGoesOn() {
    String good = newId();
    String nameless = newId();

    Response answer =
        sendText(
            """
            [{"external_id": "%s", "timezone": "Europe/Atlantis", "post_count": 0,
              "slot_duration_minutes": 4, "working_hours": {"mon": ["18:00", "09:00"]}},
             7, null, {}, {"external_id": 7}, {"external_id": "x", "colour": "red"},
             {"external_id": "%s", "name": "Good", "timezone": "UTC", "post_count": 1,
              "slot_duration_minutes": 30, "working_hours": {}}]
            """
                .formatted(nameless, good));

    answer
        .then()
        .statusCode(200)
        .body("status", equalTo("done"))
        .body("processed", equalTo(7))
        .body("created", equalTo(1))
        .body("rejected_count", equalTo(6))
        .body("rejected.index", contains(0, 1, 2, 3, 4, 5))
        .body("rejected[0].external_id", equalTo(nameless))
        .body("rejected[0].code", equalTo("validation"))
        .body(
            "rejected[0].violations.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/name required",
                "/timezone unknown-timezone",
                "/post_count out-of-range",
                "/slot_duration_minutes slot-duration-out-of-range",
                "/working_hours/mon/end start-not-before-end"))
        .body("rejected[1].code", equalTo("not-a-point"))
        .body("rejected[2].code", equalTo("not-a-point"))
        .body("rejected[3].code", equalTo("required"))
        .body("rejected[4].code", equalTo("malformed"))
        .body("rejected[4].pointer", equalTo("/external_id"))
        .body("rejected[5].code", equalTo("unknown-field"))
        .body("rejected[5].pointer", equalTo("/colour"));
    assertThat(pointOf(good)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"mon\": [\"09:00\"]}|malformed-hours|/working_hours/mon",
        "{\"mon\": 9}|malformed-hours|/working_hours/mon",
        "{\"mon\": {}}|malformed-hours|/working_hours/mon",
        "{\"mon\": [[\"09:00\", \"12:00\"], 7]}|malformed-hours|/working_hours/mon",
        "{\"mon\": [\"9:00\", \"12:00\"]}|malformed-hours|/working_hours/mon",
        "{\"mon\": \"09:00-\"}|malformed-hours|/working_hours/mon",
        "{\"mon\": [[\"09:00\", \"12:00\"], [\"11:00\", \"13:00\"]]}|windows-overlap|/working_hours/mon",
        "{\"monday\": []}|unknown-field|/working_hours",
        "[]|malformed-hours|/working_hours",
        "7|malformed-hours|/working_hours",
        "null|required|/working_hours",
      })
  void hoursThatAreNot(String hours, String code, String pointer) {
    sendText(
            """
            [{"external_id": "%s", "name": "A", "timezone": "UTC", "post_count": 1,
              "slot_duration_minutes": 30, "working_hours": %s}]
            """
                .formatted(newId(), hours))
        .then()
        .statusCode(200)
        .body("created", equalTo(0))
        .body("rejected[0].code", equalTo(code))
        .body("rejected[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"external_id\": \"a\\u0000b\"}",
        "{\"external_id\": \"\\ud800\", \"name\": \"\\udfff\"}",
        "{\"external_id\": \" \"}",
        "{\"external_id\": [], \"working_hours\": {\"\\u0000\": 1}}",
        "{\"post_count\": 1e400}",
        "{\"post_count\": 99999999999999999999}",
        "{\"post_count\": 1.5}",
        "{\"post_count\": \"3\"}",
        "{\"name\": {\"deep\": [[[[]]]]}}",
        "[]",
        "\"x\"",
      })
  void whateverARowSaysIsRejectedAtMost(String row) {
    Response answer = sendText("[" + row + "]");

    answer.then().statusCode(200).body("created", equalTo(0)).body("rejected_count", equalTo(1));
  }

  /// Half of a surrogate pair is no text. As a value it costs its row; a parser of bytes refuses it
  /// as a name, so that nothing after it can be read.
  @Test
  void aFieldWhoseNameIsNoTextEndsTheFileThere() {
    sendText("[{\"a\\u0000\\ud800b\": 1}]")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-json"));
  }

  @Test
  void aFileOfWhichNothingCanBeUsedIsGivenUpSoon() {
    String rows = "x,y,z,0,0\n".repeat(50_000);

    sendCsv("external_id,name,timezone,post_count,slot_duration_minutes", rows)
        .then()
        .statusCode(200)
        .body("status", equalTo("stopped"))
        .body("stopped.code", equalTo("too-many-rejected"))
        .body("rejected_count", equalTo(1_000));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String id = newId();
    send(row(id));
    String point = pointOf(id);

    send(row(id))
        .then()
        .statusCode(200)
        .body("created", equalTo(0))
        .body("unchanged", equalTo(1))
        .body("posts", equalTo(0))
        .body("rejected_count", equalTo(0));

    assertThat(pointOf(id)).isEqualTo(point);
    assertThat(postsOf(point)).hasSize(2);
  }

  @Test
  void aKnownPointThatSaysSomethingElseIsRejected() {
    String id = newId();
    send(row(id));
    Map<String, Object> other = row(id, "post_count", 3);
    other.put("name", "New Centre");

    send(other)
        .then()
        .body("created", equalTo(0))
        .body("rejected[0].index", equalTo(0))
        .body("rejected[0].external_id", equalTo(id))
        .body("rejected[0].code", equalTo("differs-from-imported"))
        .body("rejected[0].violations.pointer", contains("/name", "/post_count"));
    send(row(id)).then().body("unchanged", equalTo(1));
  }

  @Test
  void whatWasChangedByHandSinceIsNotWhatTheFileSays() {
    String id = newId();
    send(row(id));
    operator()
        .body(Map.of("name", "By hand", "timezone", "UTC"))
        .put("/api/v1/service-points/" + pointOf(id));

    send(row(id)).then().body("unchanged", equalTo(1));
    guest().get("/api/v1/service-points/" + pointOf(id)).then().body("name", equalTo("By hand"));
  }

  @Test
  void aPointThatAFileHasTwiceIsCreatedOnce() {
    String id = newId();
    String late = newId();
    List<Map<String, Object>> rows = new ArrayList<>(List.of(row(id), row(id)));
    IntStream.range(0, 150).forEach(i -> rows.add(row(newId(), "post_count", 1)));
    rows.add(row(late));
    rows.add(row(id, "name", "Another"));

    admin()
        .body(rows)
        .post(PATH)
        .then()
        .body("created", equalTo(152))
        .body("rejected.index", contains(1, 153))
        .body("rejected.code", contains("duplicate-external-id", "duplicate-external-id"))
        .body("rejected[1].message", startsWith("Row 0 "));
  }

  @Test
  void anotherOrganisationHasExternalIdsOfItsOwn() {
    String id = newId();
    send(row(id));

    otherAdmin().body(List.of(row(id))).post(PATH).then().body("created", equalTo(1));
  }

  @Test
  void aDryRunChecksEverythingAndCreatesNothing() {
    String known = newId();
    String fresh = newId();
    send(row(known));

    Response answer =
        dryRun(
            row(fresh),
            row(known),
            row(fresh),
            row(known, "name", "Other"),
            row(newId(), "name", null));

    answer
        .then()
        .statusCode(200)
        .body("dry_run", equalTo(true))
        .body("status", equalTo("done"))
        .body("created", equalTo(1))
        .body("posts", equalTo(2))
        .body("unchanged", equalTo(1))
        .body(
            "rejected.code",
            contains("duplicate-external-id", "duplicate-external-id", "required"));
    assertThat(pointOf(fresh)).isNull();
    send(row(fresh)).then().body("created", equalTo(1));
  }

  @Test
  void aFileThatBreaksOffInTheMiddleKeepsTheRowsBefore() {
    String id = newId();
    String json = "[" + jsonOf(id) + ", {\"external_id\": \"x\", oops";

    sendText(json)
        .then()
        .statusCode(200)
        .body("status", equalTo("stopped"))
        .body("created", equalTo(1))
        .body("stopped.index", equalTo(1))
        .body("stopped.code", equalTo("malformed-json"))
        .body("stopped.message", startsWith("The file is malformed at line"));
    assertThat(pointOf(id)).isNotNull();
    sendText("[" + jsonOf(id) + "] and more")
        .then()
        .body("status", equalTo("stopped"))
        .body("unchanged", equalTo(1));
    sendCsv(
            "external_id,name,timezone,post_count,slot_duration_minutes",
            newId() + ",A,UTC,1,30",
            newId() + ",\"B,UTC,1,30")
        .then()
        .body("status", equalTo("stopped"))
        .body("created", equalTo(1))
        .body("stopped.code", equalTo("malformed-csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|array-required",
        "{}|array-required",
        "null|array-required",
        "7|array-required",
        "[|malformed-json",
        "[{|malformed-json",
        "oops|malformed-json",
      })
  void aFileThatIsNoFileDoesNothing(String json, String code) {
    String before = newest();

    sendText(json)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
    assertThat(newest()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "external_id,name,timezone,post_count|column-required",
        "external_id,name,timezone,post_count,slot_duration_minutes,colour|unknown-column",
        "external_id,name,name,timezone,post_count,slot_duration_minutes|repeated-column",
      })
  void aHeaderThatIsNone(String header, String code) {
    sendCsv(header, "a,b,c,d,e").then().statusCode(400).body("code", equalTo(code));
  }

  @Test
  void aFileInCsvHasAHeader() {
    sendCsv("").then().statusCode(400).body("code", equalTo("header-required"));
  }

  @Test
  void rowsInCsvAreCheckedAsStrictly() {
    sendCsv(
            "external_id,name,timezone,post_count,slot_duration_minutes,auto_confirm,mon",
            newId() + ",A,UTC,many,30,true,09:00-18:00",
            newId() + ",A,UTC,1,30,perhaps,09:00-18:00",
            newId() + ",A,UTC,1,30",
            newId() + ",A,UTC,1,30,,always",
            "",
            newId() + ",A,UTC,1,,,")
        .then()
        .statusCode(200)
        .body("rejected_count", equalTo(5))
        .body("rejected.index", contains(0, 1, 2, 3, 4))
        .body(
            "rejected.code",
            contains("malformed", "malformed", "not-a-point", "malformed-hours", "required"))
        .body("rejected[0].pointer", equalTo("/post_count"))
        .body("rejected[3].pointer", equalTo("/working_hours/mon"));
  }

  @Test
  void anEmptyFileIsDoneAtOnce() {
    sendText("[]")
        .then()
        .statusCode(200)
        .body("status", equalTo("done"))
        .body("processed", equalTo(0));
  }

  @Test
  void aRowThatIsTooLongStopsTheImport() {
    String id = newId();

    sendText("[" + jsonOf(id) + ", {\"name\": \"" + "x".repeat(100_000) + "\"}]")
        .then()
        .statusCode(200)
        .body("status", equalTo("stopped"))
        .body("created", equalTo(1))
        .body("stopped.code", equalTo("row-too-large"));
  }

  @Test
  void aFileIsLongerThanOtherBodies() {
    String spaces = " ".repeat(50_000);
    StringBuilder file = new StringBuilder("[");
    IntStream.range(0, 40).forEach(i -> file.append(jsonOf(newId())).append(spaces).append(','));

    sendText(file.append(jsonOf(newId())).append(']').toString())
        .then()
        .statusCode(200)
        .body("created", equalTo(41));
  }

  @ParameterizedTest
  @CsvSource({
    "admin, /api/v1/imports/service-points, 33554433",
    "operator, /api/v1/service-points, 1048577",
    "operator, /api/v1/service-points, 99999999999",
  })
  void aBodyThatIsTooLongIsRefusedWhenItIsAnnounced(String role, String path, long length)
      throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket
          .getOutputStream()
          .write(
              """
              POST %s HTTP/1.1\r
              Host: localhost\r
              Authorization: Test %s %s\r
              Content-Type: application/json\r
              Content-Length: %d\r
              \r
              """
                  .formatted(path, role, OURS, length)
                  .getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void allRejectedRowsAreReadInPages() {
    Map<?, ?>[] rows =
        IntStream.range(0, 250)
            .mapToObj(i -> Map.of("external_id", "bad-" + i))
            .toArray(Map[]::new);
    Response answer = admin().body(rows).post(PATH);
    answer.then().body("rejected", hasSize(100)).body("rejected_count", equalTo(250));

    String path = IMPORTS + "/" + answer.path("import_id") + "/rejected";
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = admin().get(path + "?limit=120&cursor=" + cursor);
      seen.addAll(page.jsonPath().getList("items.external_id"));
      cursor = page.path("next_cursor");
    }
    assertThat(seen)
        .containsExactlyElementsOf(IntStream.range(0, 250).mapToObj(i -> "bad-" + i).toList());
  }

  @Test
  void importsAreListedNewestFirst() {
    String first = send(row(newId())).path("import_id");
    String second = dryRun(row(newId())).path("import_id");

    Response page = admin().get(IMPORTS + "?limit=1");
    page.then()
        .body("items.import_id", contains(second))
        .body("items[0].dry_run", equalTo(true))
        .body("items[0].rejected", nullValue());
    admin()
        .get(IMPORTS + "?limit=1&cursor=" + page.path("next_cursor"))
        .then()
        .body("items.import_id", contains(first));
    admin()
        .get(IMPORTS + "/" + first)
        .then()
        .body("status", equalTo("done"))
        .body("processed", equalTo(1))
        .body("rejected", empty());
  }

  @Test
  void twoImportsOfOneFileAtOnceCreateItsPointsOnce() throws Exception {
    Map<?, ?>[] rows =
        IntStream.range(0, 300).mapToObj(i -> row(newId(), "post_count", 1)).toArray(Map[]::new);
    List<Map<?, ?>> backwards = List.of(rows).reversed();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<Response> one = () -> admin().body(rows).post(PATH);
      Callable<Response> other = () -> admin().body(backwards).post(PATH);

      List<Future<Response>> answers = threads.invokeAll(List.of(one, other));

      int created = 0;
      for (Future<Response> answer : answers) {
        answer.get().then().statusCode(200).body("rejected_count", equalTo(0));
        created += answer.get().<Integer>path("created");
      }
      assertThat(created).isEqualTo(300);
    }
  }

  @Test
  void aKilledImportIsSeenToBeInterruptedAndSentAgainIsFinished() {
    String id = newId();
    String killed = send(row(id)).path("import_id");
    pool.preparedQuery("UPDATE legacy_import SET status = 'RUNNING' WHERE id = $1")
        .execute(Tuple.of(UUID.fromString(killed)))
        .await()
        .indefinitely();
    admin().get(IMPORTS + "/" + killed).then().body("status", equalTo("running"));
    admin()
        .delete(IMPORTS + "/" + killed)
        .then()
        .statusCode(409)
        .body("code", equalTo("import-running"));

    clock.advance(Duration.ofMinutes(3));

    admin().get(IMPORTS + "/" + killed).then().body("status", equalTo("interrupted"));
    send(row(id), row(newId()))
        .then()
        .body("status", equalTo("done"))
        .body("unchanged", equalTo(1))
        .body("created", equalTo(1));
    admin().delete(IMPORTS + "/" + killed).then().statusCode(200).body("removed", equalTo(1));
  }

  @Test
  void onlyAdminsOfTheOrganisationImport() {
    String id = send(row(newId())).path("import_id");
    for (String path : List.of(IMPORTS, IMPORTS + "/" + id, IMPORTS + "/" + id + "/rejected")) {
      operator().get(path).then().statusCode(403);
      guest().get(path).then().statusCode(401);
    }
    operator().body("[]").post(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
    customer().body("[]").post(PATH).then().statusCode(403);
    guest().body("[]").post(PATH).then().statusCode(401);
    operator().delete(IMPORTS + "/" + id).then().statusCode(403);
    otherAdmin().get(IMPORTS + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
    otherAdmin().get(IMPORTS + "/" + id + "/rejected").then().statusCode(404);
    otherAdmin().delete(IMPORTS + "/" + id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "service-points?dry_run=yes, 422, malformed",
    "service-points?dry_run=1, 422, malformed",
  })
  void whatIsMeantIsNotGuessed(String path, int status, String code) {
    admin()
        .body("[]")
        .post(IMPORTS + "/" + path)
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
    admin().contentType("text/xml").body("<a/>").post(PATH).then().statusCode(415);
  }

  private static String jsonOf(String id) {
    return """
    {"external_id": "%s", "name": "A", "timezone": "UTC", "post_count": 1,
     "slot_duration_minutes": 30, "working_hours": {}}
    """
        .formatted(id);
  }

  private static String newest() {
    return admin().get(IMPORTS + "?limit=1").path("items[0].import_id");
  }

  private String pointOf(String externalId) {
    return StreamSupport.stream(
            pool.preparedQuery(
                    "SELECT service_point_id::text FROM imported_point"
                        + " WHERE external_id = $1 AND organisation_id = $2")
                .execute(Tuple.of(externalId, UUID.fromString(OURS)))
                .await()
                .indefinitely()
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .findFirst()
        .orElse(null);
  }

  private static List<String> postsOf(String point) {
    return guest().get("/api/v1/service-points/" + point + "/posts").jsonPath().getList("items.id");
  }

  private int daysOf(String post) {
    return pool.preparedQuery("SELECT count(*)::int FROM post_day WHERE post_id = $1")
        .execute(Tuple.of(UUID.fromString(post)))
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getInteger(0);
  }
}
