package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.branding.Pictures.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.flow.MailKinds;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mails that operators look at or have sent to themselves.
@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-0000000000b8"),
      @Claim(key = "email", value = "operator-of-previews@example.test")
    })
class PreviewsTest extends ServiceTest {

  private static final String PREVIEW = "/api/v1/notifications/preview";
  private static final String TEST_MAILS = "/api/v1/notifications/test-mails";
  private static final String BRANDING = "/api/v1/notifications/branding";
  private static final UUID ORGANISATION = UUID.fromString("0190a000-0000-7000-8000-0000000000b8");
  private static final String OPERATOR = "operator-of-previews@example.test";

  @Inject MailKinds kinds;
  @Inject Pool pool;

  @Test
  void thereIsAnExampleOfEveryKindInEveryLanguage() {
    for (String kind : kinds.names()) {
      List<String> subjects =
          Arrays.stream(MailLocale.values())
              .map(
                  locale ->
                      post(PREVIEW, body(kind, locale.language(), ""))
                          .statusCode(200)
                          .body("subject", containsString("Tyre Centre Podil"))
                          .body("text", containsString("Tyre Centre Podil"))
                          .body("html", containsString("lang=\"" + locale.language() + "\""))
                          .body("html", not(containsString("/manage/")))
                          .extract()
                          .<String>path("subject"))
              .toList();
      assertThat(subjects).as(kind).doesNotHaveDuplicates();
    }
  }

  @Test
  void aBrandingIsSeenBeforeItIsSaved() {
    String logo = Base64.getEncoder().encodeToString(picture("png", 30, 10));

    post(
            PREVIEW,
            body(
                "booking-confirmed",
                "en",
                """
                , "branding": {"accent": "#facc15", "logo": {"type": "image/png", "data": "%s"},
                  "additions": {"booking-confirmed": {"en": "See you, {customer}!"}}}
                """
                    .formatted(logo)))
        .statusCode(200)
        .body("text", containsString("See you, Olena Koval!"))
        .body("html", containsString("background:#facc15"))
        .body("html", containsString("src=\"data:image/png;base64," + logo + "\""));
    given().get(BRANDING).then().body("version", equalTo(0));
  }

  @Test
  void aPointsPreviewHasItsNameAndWhatTheOrganisationHasSet() {
    // given
    UUID point = aPoint();
    String query = "?service_point_id=" + point;
    put(query, "{\"signatures\": {\"en\": \"First\"}}");
    put(query, "{\"signatures\": {\"en\": \"Second\"}}");
    // when, then
    String ofThePoint = ", \"service_point_id\": \"" + point + "\"";
    post(PREVIEW, body("reminder", "en", ofThePoint))
        .statusCode(200)
        .body("subject", equalTo("Reminder: your booking at Tyre Centre Obolon"))
        .body("text", containsString("Second"));
    post(PREVIEW, body("reminder", "en", ofThePoint + ", \"version\": 1"))
        .statusCode(200)
        .body("text", containsString("First"));
    post(PREVIEW, body("reminder", "en", ofThePoint + ", \"branding\": {}"))
        .statusCode(200)
        .body("text", not(containsString("Second")));
    post(PREVIEW, body("reminder", "en", ofThePoint + ", \"version\": 9")).statusCode(404);
    post(PREVIEW, body("reminder", "en", ", \"service_point_id\": \"" + UUID.randomUUID() + "\""))
        .statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'kind': 'newsletter', 'locale': 'en'|/kind",
        "'locale': 'en'|/kind",
        "'kind': 'reminder', 'locale': 'de'|/locale",
        "'kind': 'reminder'|/locale",
        "'kind': 'reminder', 'locale': 'en', 'version': 1, 'branding': {}|/version",
        "'kind': 'reminder', 'locale': 'en', 'service_point_id': 'x'|/service_point_id",
        "'kind': 'reminder', 'locale': 'en', 'branding': {'accent': 'x'}|/branding/accent",
      })
  void whatIsNotValidIsRefusedWithItsPlace(String fields, String pointer) {
    post(PREVIEW, "{" + fields.replace('\'', '"') + "}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations[0].pointer", equalTo(pointer));
  }

  @Test
  void aBrokenTextIsRefusedWithItsPlace() {
    post(
            PREVIEW,
            body(
                "reminder",
                "en",
                ", \"branding\": {\"additions\": {\"reminder\": {\"en\": \"{\"}}}"))
        .statusCode(422)
        .body("positions[0].pointer", equalTo("/branding/additions/reminder/en"))
        .body("positions[0].line", equalTo(1))
        .body("positions[0].column", equalTo(1));
  }

  @Test
  void aTestMailArrivesAtTheOperatorsOwnAddress() {
    // when
    post(
            TEST_MAILS,
            body("booking-confirmed", "uk", ", \"branding\": {\"signatures\": {\"uk\": \"Ваші\"}}"))
        .statusCode(202)
        .body("status", equalTo("sent"));
    // then
    List<Received> mails = mailbox.await(OPERATOR, 1);
    assertThat(mails.getLast().subject()).isEqualTo("Ваш запис підтверджено: Tyre Centre Podil");
    assertThat(mails.getLast().text()).contains("Ваші");
    assertThat(mails.getLast().attachments()).hasSize(1);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = {
        @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-0000000000b8"),
        @Claim(key = "email", value = "operator-without-end@example.test")
      })
  void anOperatorDoesNotGetTestMailsWithoutEnd() {
    post(TEST_MAILS, body("reminder", "en", "")).statusCode(202);
    pool.query(
            """
            UPDATE mail_usage SET used = most
            WHERE key = (SELECT key FROM mail_usage WHERE key LIKE '%test-mails%'
              ORDER BY until DESC LIMIT 1)
            """)
        .executeAndAwait();

    post(TEST_MAILS, body("reminder", "en", ""))
        .statusCode(429)
        .header("Retry-After", matchesPattern("[0-9]+"))
        .body("code", equalTo("too-many-test-mails"));
  }

  @Test
  void aMailServerThatDoesNotAnswerIsReported() {
    gate.close();

    post(TEST_MAILS, body("reminder", "en", ""))
        .statusCode(202)
        .body("status", not(equalTo("sent")));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-0000000000b8"))
  void withoutAnAddressThereIsNobodyToSendTo() {
    post(TEST_MAILS, body("reminder", "en", ""))
        .statusCode(409)
        .body("code", equalTo("no-mail-address"));
  }

  private UUID aPoint() {
    UUID point = UUID.randomUUID();
    events.tell(pointOf(ORGANISATION, point, "Tyre Centre Obolon"));
    await()
        .until(
            () -> given().get(BRANDING + "?service_point_id=" + point).statusCode(), equalTo(200));
    return point;
  }

  private static void put(String query, String branding) {
    given()
        .contentType(ContentType.JSON)
        .body(branding)
        .put(BRANDING + query)
        .then()
        .statusCode(200);
  }

  private static String body(String kind, String locale, String more) {
    return "{\"kind\": \"%s\", \"locale\": \"%s\"%s}".formatted(kind, locale, more);
  }

  private static ValidatableResponse post(String path, String body) {
    return given().contentType(ContentType.JSON).body(body).post(path).then();
  }
}
