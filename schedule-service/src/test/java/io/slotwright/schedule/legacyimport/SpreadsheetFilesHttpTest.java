package io.slotwright.schedule.legacyimport;

import static io.slotwright.schedule.legacyimport.LegacyFile.PATH;
import static io.slotwright.schedule.legacyimport.LegacyFile.newId;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/// Files as spreadsheets write them, Ukrainian ones above all.
@QuarkusTest
class SpreadsheetFilesHttpTest extends ImportTest {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private static final String FILE =
      """
      external_id;name;timezone;address;post_count;slot_duration_minutes;auto_confirm;mon;tue;\r
      %1$s;Вінниця;Europe/Kyiv;"вул. Соборна; 1";2;30;FALSE;9:00-12:00, 13:00 – 18:00;;\r
      %1$s-2;Рівне;Europe/Kyiv;;1;30;ІСТИНА;;8:30-9:00;\r
      ;;;;;;;;;\r
      """;

  @Test
  void aFileOfAUkrainianExcelIsImportedInWhateverEncodingItIsSent() {
    String id = newId();
    String file = FILE.formatted(id);

    sent("text/csv", file.getBytes(WINDOWS_1251))
        .body("created", equalTo(2))
        .body("rejected_count", equalTo(0));
    sent("text/csv; charset=windows-1251", file.getBytes(WINDOWS_1251))
        .body("unchanged", equalTo(2));
    sent("text/csv", ("\uFEFF" + file).getBytes(UTF_8)).body("unchanged", equalTo(2));
    sent("text/csv; charset=UTF-8", ("sep=;\r\n" + file).getBytes(UTF_8))
        .body("unchanged", equalTo(2));
    sent(
            "text/csv",
            ("\uFEFF" + file.replace(';', '\t').replace("\"вул. Соборна\t 1\"", "вул. Соборна; 1"))
                .getBytes(UTF_16LE))
        .body("unchanged", equalTo(2));

    guest()
        .get("/api/v1/service-points/" + pointOf(id))
        .then()
        .body("name", equalTo("Вінниця"))
        .body("address", equalTo("вул. Соборна; 1"))
        .body("auto_confirm", equalTo(false));
    guest()
        .get("/api/v1/posts/" + postsOf(pointOf(id)).getFirst() + "/template")
        .then()
        .body("weekly_slots.start", contains("09:00", "13:00"))
        .body("weekly_slots.end", contains("12:00", "18:00"));
  }

  @Test
  void rejectedRowsTellTheirLines() {
    String file =
        """
        sep=;
        external_id;name;timezone;post_count;slot_duration_minutes;mon

        %s;"two
        lines";UTC;1;30;
        %s;A;UTC;1;30;always
        """
            .formatted(newId(), newId());

    ValidatableResponse answer = sent("text/csv", file.getBytes(UTF_8));

    answer.body("rejected.line", contains(4, 6)).body("rejected.index", contains(0, 1));
    admin()
        .get("/api/v1/imports/" + answer.extract().path("import_id") + "/rejected")
        .then()
        .body("items.line", contains(4, 6));
  }

  @Test
  void bytesOfAnotherEncodingThanDeclaredStopTheFileThere() {
    sent("text/csv; charset=utf-8", FILE.formatted(newId()).getBytes(WINDOWS_1251), 400)
        .body("code", equalTo("malformed-csv"))
        .body("detail", containsString("malformed"));
    sent("text/csv; charset=nonsense", FILE.formatted(newId()).getBytes(UTF_8), 400)
        .body("code", equalTo("unknown-charset"));
  }

  private static ValidatableResponse sent(String type, byte[] file) {
    return sent(type, file, 200);
  }

  private static ValidatableResponse sent(String type, byte[] file, int status) {
    return admin()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("text/csv", ContentType.BINARY)))
        .contentType(type)
        .body(file)
        .post(PATH)
        .then()
        .statusCode(status);
  }
}
