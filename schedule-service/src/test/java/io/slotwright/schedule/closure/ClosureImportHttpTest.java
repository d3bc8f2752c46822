package io.slotwright.schedule.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.slotwright.schedule.fixture.ServiceTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClosureImportHttpTest extends ServiceTest {

  private static final String CHRISTMAS = "UID:christmas\nSUMMARY:Різдво\nDTSTART;VALUE=DATE:";
  private static final String MEETING =
      "UID:meeting\nSUMMARY:Meeting\nDURATION:PT1H\nDTSTART;TZID=Europe/Kyiv:";

  private String point;
  private String post;
  private String path;

  @BeforeEach
  void aPointWithAPost() {
    point = openPoint("Europe/Kyiv");
    post = addPost(point, 1, 60);
    putTemplate(
        post, IntStream.range(0, 7).mapToObj(day -> window(day, "09:00", "11:00")).toList());
    path = "/api/v1/service-points/" + point;
  }

  @Test
  void aPreviewChangesNothing() {
    String file = file("20261225", "20261224T090000");

    send("?dry_run=true", file)
        .statusCode(200)
        .body("dry_run", equalTo(true))
        .body("from", equalTo("2026-11-20"))
        .body("to", equalTo("2028-11-20"))
        .body("closures.outcome", contains("new", "new"))
        .body("closures[0].date", equalTo("2026-12-25"))
        .body("closures[0].reason", equalTo("Різдво"))
        .body("closures[1].starts_at", equalTo("2026-12-24T07:00:00Z"))
        .body("closures[1].ends_at", equalTo("2026-12-24T08:00:00Z"))
        .body("skipped", empty())
        .body("rejected", empty());

    guest().get(path + "/overrides").then().body("items", empty());
    guest().get(path + "/blocks").then().body("items", empty());
    assertThat(starts(post, "2026-12-25", "2026-12-25")).hasSize(2);
  }

  @Test
  void aFileThatAsksForTooMuchIsRefusedByName() {
    String zone =
        "BEGIN:VTIMEZONE\nTZID:Shop\n"
            + "BEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=DAILY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\n"
                .repeat(60)
            + "END:VTIMEZONE\n";
    String file =
        Calendars.of("UID:a\nDTSTART;TZID=Shop:20270101T090000")
            .replaceFirst("BEGIN:VEVENT", zone.replace("\n", "\r\n") + "BEGIN:VEVENT");

    send("?dry_run=true", file).statusCode(422).body("code", equalTo("too-much-work"));
  }

  @Test
  void aFileForAPointOfOthersIsNotRead() {
    String file = "this is no calendar";

    send("", file).statusCode(422).body("code", equalTo("not-a-calendar"));
    sendAs(otherOperator(), "", file).statusCode(404);
  }

  @Test
  void aPointOfOthersIsRefusedBeforeTheBodyHasCome() throws IOException {
    String head =
        "POST %s/closures/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Test operator %s\r\n"
                .formatted(path, UUID.randomUUID())
            + "Content-Type: text/calendar\r\nContent-Length: 500000\r\n\r\nBEGIN:VCALENDAR\r\n";
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));

      String status =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      assertThat(status).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void anImportClosesAllPostsOfThePoint() {
    send("", file("20261225", "20261224T090000"))
        .statusCode(200)
        .body("dry_run", equalTo(false))
        .body("closures.outcome", contains("new", "new"));

    assertThat(starts(post, "2026-12-25", "2026-12-25")).isEmpty();
    assertThat(blocked("2026-12-24")).containsExactly(true, false);
    operator().get(path + "/overrides").then().body("items.reason", contains("Різдво"));
    operator().get(path + "/blocks").then().body("items.reason", contains("Meeting"));
  }

  @Test
  void importingAFileTwiceChangesNothing() {
    send("", Calendars.file("ukrainian-holidays.ics")).body("closures", hasSize(9));
    String before = guest().get(path + "/overrides").asString();

    send("", Calendars.file("ukrainian-holidays.ics"))
        .statusCode(200)
        .body("closures.outcome.unique()", contains("unchanged"));

    assertThat(guest().get(path + "/overrides").asString()).isEqualTo(before);
  }

  @Test
  void anEventThatMovedMovesAndOneThatIsCancelledOpens() {
    send("", file("20261225", "20261224T090000"));

    send("", file("20270107", "20261223T090000"))
        .body("closures.outcome", contains("changed", "changed"));
    assertThat(starts(post, "2026-12-25", "2026-12-25")).hasSize(2);
    assertThat(starts(post, "2027-01-07", "2027-01-07")).isEmpty();
    assertThat(blocked("2026-12-24")).containsOnly(false);
    assertThat(blocked("2026-12-23")).containsExactly(true, false);

    send("", file("20270107\nSTATUS:CANCELLED", "20261223T090000"))
        .body("closures.outcome", contains("unchanged", "removed"))
        .body("skipped.code", contains("cancelled"));
    assertThat(starts(post, "2027-01-07", "2027-01-07")).hasSize(2);
    guest().get(path + "/overrides").then().body("items", empty());
  }

  @Test
  void whatWasSetByHandIsReportedAndStays() {
    operator()
        .body(Map.of("windows", List.of(Map.of("start", "12:00", "end", "13:00"))))
        .put(path + "/overrides/2026-12-25")
        .then()
        .statusCode(200);

    send("", file("20261225", "20261224T090000"))
        .body("closures.outcome", contains("new"))
        .body("rejected.code", contains("date-has-override"))
        .body("rejected.uid", contains("christmas"))
        .body("rejected.index", contains(0));

    assertThat(starts(post, "2026-12-25", "2026-12-25")).containsExactly("2026-12-25T10:00:00Z");
  }

  @Test
  void whatWasImportedAndThenChangedByHandIsOfTheHand() {
    send("", file("20261225", "20261224T090000"));
    operator()
        .body(Map.of("windows", List.of(Map.of("start", "12:00", "end", "13:00"))))
        .put(path + "/overrides/2026-12-25");
    String block = guest().get(path + "/blocks").path("items[0].id");
    operator().delete(path + "/blocks/" + block).then().statusCode(204);

    send("", file("20261225", "20261224T090000"))
        .body("rejected.code", contains("date-has-override"))
        .body("closures.outcome", contains("new"));
  }

  @Test
  void goodEventsAreTakenAndBrokenOnesTold() {
    send(
            "?from=2026-12-01&to=2026-12-31",
            Calendars.of(CHRISTMAS + "20261225", "UID:x\nDTSTART:now"))
        .statusCode(200)
        .body("from", equalTo("2026-12-01"))
        .body("closures", hasSize(1))
        .body("rejected[0].index", equalTo(1))
        .body("rejected[0].uid", equalTo("x"))
        .body("rejected[0].code", equalTo("malformed-time"));
  }

  @Test
  void exportsOfOtherProgramsAreTaken() {
    send("", Calendars.file("google.ics")).body("closures", hasSize(6)).body("skipped", hasSize(2));
    send("?include_transparent=true", Calendars.file("google.ics"))
        .body("closures.outcome.count { it == 'new' }", equalTo(1));
    send("", Calendars.file("outlook.ics")).body("closures", hasSize(5));
  }

  @ParameterizedTest
  @CsvSource({
    "'', hello, 422, not-a-calendar",
    "'', '', 422, not-a-calendar",
    "?dry_run=maybe, hello, 422, malformed",
    "?from=today, hello, 422, malformed-date",
    "?from=2026-12-02&to=2026-12-01, hello, 422, to-before-from",
    "?to=2026-11-01, hello, 422, to-before-from",
    "?to=2033-01-01, hello, 422, range-too-long",
  })
  void aBadRequest(String query, String body, int status, String code) {
    send(query, body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void otherKindsOfBodiesAreRefused() {
    operator().body("{}").post(path + "/closures/import").then().statusCode(415);
    sendingCalendars(operator())
        .body(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, (byte) 0xff})
        .post(path + "/closures/import")
        .then()
        .statusCode(422)
        .body("code", equalTo("not-a-calendar"));
    sendingCalendars(operator())
        .body("x".repeat(4 * 1024 * 1024 + 1))
        .post(path + "/closures/import")
        .then()
        .statusCode(413);
  }

  @Test
  void aLongFileIsTaken() {
    String[] events =
        IntStream.range(0, 5_000)
            .mapToObj(each -> "UID:%d\nDTSTART:20270301T090000\nDESCRIPTION:".formatted(each))
            .toArray(String[]::new);
    String file = Calendars.of(events);
    int room = (4 * 1024 * 1024 - file.length()) / events.length;
    String full = file.replace("DESCRIPTION:", "DESCRIPTION:" + "x".repeat(room));

    send("?dry_run=true", full).statusCode(200).body("skipped", hasSize(5_000));
    send("?dry_run=true", full + " ".repeat(4 * 1024 * 1024 - full.length())).statusCode(200);
  }

  @Test
  void theCharsetOfTheFileIsThatOfTheContentType() {
    byte[] file = Calendars.of(CHRISTMAS + "20261225").getBytes(Charset.forName("windows-1251"));

    sendingCalendars(operator())
        .contentType("text/calendar; charset=\"Windows-1251\"")
        .body(file)
        .post(path + "/closures/import?dry_run=true")
        .then()
        .statusCode(200)
        .body("closures[0].reason", equalTo("Різдво"));
    sendingCalendars(operator())
        .body(file)
        .post(path + "/closures/import?dry_run=true")
        .then()
        .body("rejected[0].line", equalTo(5))
        .body("rejected[0].code", equalTo("malformed-text"));
    sendingCalendars(operator())
        .contentType("text/calendar; charset=klingon")
        .body(file)
        .post(path + "/closures/import")
        .then()
        .statusCode(415)
        .body("code", equalTo("charset-unknown"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VAVAILABILITY", "VTODO", "VJOURNAL"})
  void aFileWithoutEventsSaysWhatItIs(String component) {
    String file = Calendars.of("UID:a").replace("VEVENT", component);

    send("?dry_run=true", file)
        .statusCode(422)
        .body("code", equalTo("no-events"))
        .body("detail", containsString(component));
    send(
            "?dry_run=true",
            file.replace("END:VCALENDAR", "BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR"))
        .statusCode(200)
        .body("skipped[0].index", nullValue())
        .body("skipped[0].code", equalTo("not-an-event"));
  }

  @Test
  void busyTimesTakeTimeOut() {
    String file =
        Calendars.of("UID:lift\nFREEBUSY:20261224T070000Z/PT1H,20261225T080000Z/PT1H")
            .replace("VEVENT", "VFREEBUSY");

    send("", file)
        .statusCode(200)
        .body("closures.outcome", contains("new", "new"))
        .body("closures[0].starts_at", equalTo("2026-12-24T07:00:00Z"))
        .body("closures[0].occurrence", equalTo("2026-12-24T07:00:00Z"));

    assertThat(blocked("2026-12-24")).containsExactly(true, false);
    send("", file).body("closures.outcome.unique()", contains("unchanged"));
  }

  @Test
  void oneDayOfASeriesIsCancelledOrMovedByAFileOfItsOwn() {
    String series = "UID:s\nDTSTART;VALUE=DATE:20261207\nRRULE:FREQ=DAILY;COUNT=4";
    send("", Calendars.of(series)).body("closures", hasSize(4));

    send(
            "",
            Calendars.of("UID:s\nSEQUENCE:1\nRECURRENCE-ID;VALUE=DATE:20261208")
                .replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL"))
        .body("closures.outcome", contains("removed"));
    send("", Calendars.of("UID:s\nRECURRENCE-ID;VALUE=DATE:20261209\nDTSTART;VALUE=DATE:20261214"))
        .body("closures.outcome", contains("changed"));

    guest()
        .get(path + "/overrides")
        .then()
        .body("items.date", contains("2026-12-07", "2026-12-10", "2026-12-14"));
    assertThat(starts(post, "2026-12-08", "2026-12-09")).hasSize(4);
  }

  @Test
  void aDateThatTwoFilesCloseOpensWithTheLastOfThem() {
    String date = "\nDTSTART;VALUE=DATE:20261225\nSUMMARY:by ";
    for (String uid : List.of("a", "b", "c")) {
      send("", Calendars.of("UID:" + uid + date + uid)).statusCode(200);
    }
    send("", Calendars.of("UID:b" + date + "b")).body("closures.outcome", contains("covered"));
    assertThat(reasons()).containsExactly("by a");

    cancel("b", "released");
    assertThat(reasons()).containsExactly("by a");
    cancel("a", "changed", "released");
    assertThat(reasons()).containsExactly("by c");
    assertThat(starts(post, "2026-12-25", "2026-12-25")).isEmpty();
    cancel("c", "removed");
    assertThat(reasons()).isEmpty();
    assertThat(starts(post, "2026-12-25", "2026-12-25")).hasSize(2);
  }

  @Test
  void anOlderFileDoesNotUndoANewerOne() {
    String series = "UID:s\nDTSTART;VALUE=DATE:20261207\nRRULE:FREQ=DAILY;COUNT=4\nSEQUENCE:";
    String cancelled = "UID:s\nSTATUS:CANCELLED\nSEQUENCE:";
    send("", Calendars.of(series + 1)).body("closures", hasSize(4));
    send(
            "",
            Calendars.of(
                cancelled + "2\nRECURRENCE-ID;VALUE=DATE:20261208",
                cancelled + "3\nRECURRENCE-ID:20261208T220000Z"))
        .body("closures.outcome", contains("removed", "removed"));

    send("?dry_run=true", Calendars.of(series + 5)).body("closures.outcome", hasItem("new"));
    send("", Calendars.of(series + 2))
        .body("closures.date", contains("2026-12-07", "2026-12-08", "2026-12-10"))
        .body("closures.outcome", contains("unchanged", "new", "unchanged"))
        .body("skipped.code", contains("superseded"))
        .body("skipped.message", contains(containsString("2026-12-09")));

    send("", Calendars.of(cancelled + 4)).body("closures", hasSize(3));
    send("", Calendars.of(series + 3))
        .body("closures", empty())
        .body("skipped.code", contains("superseded"));
    send("", Calendars.of(series + 4)).body("closures.outcome", hasSize(4));
  }

  private void cancel(String uid, String... outcomes) {
    send("", Calendars.of("UID:" + uid + "\nSTATUS:CANCELLED"))
        .body("closures.outcome", contains(outcomes));
  }

  private List<String> reasons() {
    return operator().get(path + "/overrides").jsonPath().getList("items.reason");
  }

  @Test
  void onlyTheOwnOrganisationImports() {
    String file = file("20261225", "20261224T090000");
    sendingCalendars(otherOperator())
        .body(file)
        .post(path + "/closures/import")
        .then()
        .statusCode(404);
    sendingCalendars(customer()).body(file).post(path + "/closures/import").then().statusCode(403);
    sendingCalendars(guest()).body(file).post(path + "/closures/import").then().statusCode(401);
    sendingCalendars(operator())
        .body(file)
        .post("/api/v1/service-points/" + NOBODYS_ID + "/closures/import")
        .then()
        .statusCode(404);
  }

  private static String file(String christmas, String meeting) {
    return Calendars.of(CHRISTMAS + christmas, MEETING + meeting);
  }

  private ValidatableResponse send(String query, String file) {
    return sendAs(operator(), query, file);
  }

  private ValidatableResponse sendAs(RequestSpecification who, String query, String file) {
    return sendingCalendars(who)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(path + "/closures/import" + query)
        .then();
  }

  private List<Boolean> blocked(String date) {
    return slots(post, date, date).jsonPath().getList("slots.blocked");
  }
}
