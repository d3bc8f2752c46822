package io.slotwright.schedule.legacyimport;

import static io.slotwright.schedule.legacyimport.LegacyFile.IMPORTS;
import static io.slotwright.schedule.legacyimport.LegacyFile.PATH;
import static io.slotwright.schedule.legacyimport.LegacyFile.newId;
import static io.slotwright.schedule.legacyimport.LegacyFile.sendCsv;
import static io.slotwright.schedule.legacyimport.LegacyFile.sendText;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows that are rejected one by one, and files that are refused or end early.
@QuarkusTest
class BadLegacyFilesHttpTest extends ImportTest {

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
            newId() + ",A,UTC,1,30,true,09:00-18:00,more",
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

  private static String newest() {
    return admin().get(IMPORTS + "?limit=1").path("items[0].import_id");
  }
}
