package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.branding.Pictures.picture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.notification.branding.Logo;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Brandings, from an operator's request to the mailbox. The organisation is this test's own.
@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-0000000000b7"))
class BrandingsTest extends ServiceTest {

  private static final String BRANDING = "/api/v1/notifications/branding";
  /// Named in the settings of tests.
  private static final UUID WITH_A_SENDER = UUID.fromString("0190a000-0000-7000-8000-0000000000b9");

  private static final UUID ORGANISATION = UUID.fromString("0190a000-0000-7000-8000-0000000000b7");

  private final String recipient = someone();
  private final UUID point = UUID.randomUUID();

  @BeforeEach
  void aPointOfTheOrganisation() {
    events.tell(pointOf(ORGANISATION, point, "Tyre Centre Podil"));
    await().until(() -> given().get(BRANDING + ofThePoint()).statusCode(), equalTo(200));
  }

  @Test
  void theNextMailLooksAndSpeaksAsThePointHasSet() {
    // given
    put(
            ofThePoint(),
            Map.of(
                "sender_name",
                "Шиномонтаж, Поділ",
                "reply_to",
                "desk@podil.example",
                "accent",
                "#facc15",
                "logo",
                logo("image/png", picture("png", 300, 100)),
                "signatures",
                Map.of("en", "Your team\n<b>Podil</b>"),
                "additions",
                Map.of(
                    "booking-confirmed",
                    Map.of("en", "{customer}, bring your papers to {point} & {{keys}}."))))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("version", equalTo(1))
        .body("created_by", equalTo("operator"));
    // when
    Received mail = mailOfABooking();
    // then
    assertThat(mail.text())
        .contains("Olena K., bring your papers to Tyre Centre Podil & {keys}.")
        .containsSubsequence("Your team", "<b>Podil</b>");
    assertThat(mail.html())
        .contains("background:#facc15;color:#000000", "src=\"cid:", "&lt;b&gt;Podil&lt;/b&gt;")
        .contains("Olena K., bring your papers to Tyre Centre Podil &amp; {keys}.");
  }

  @Test
  void whatThePointLeavesOpenIsAsTheOrganisationHasSet() {
    // given
    put("", Map.of("sender_name", "All tyres", "signatures", Map.of("en", "The organisation")))
        .statusCode(200);
    put(ofThePoint(), Map.of("signatures", Map.of("uk", "Лише Поділ"), "accent", "#0f766e"))
        .statusCode(200);
    // when
    Received mail = mailOfABooking();
    // then
    assertThat(mail.html()).contains("background:#0f766e");
    assertThat(mail.text()).contains("The organisation");
  }

  @Test
  void anOrganisationWithAnAddressOfItsOwnSendsFromIt() {
    // when
    events.tell(aBookingOf(recipient).ofOrganisation(WITH_A_SENDER).atPoint(point).build());
    // then
    assertThat(mailbox.await(recipient, 1).getFirst().from()).isEqualTo("hello@podil.example");
  }

  @Test
  void everyVersionIsKeptAndCanBeRestored() {
    // given
    get("").body("version", equalTo(0)).body("branding.sender_name", nullValue());
    put(ofThePoint(), Map.of("sender_name", "One", "accent", "#111111")).statusCode(200);
    put(ofThePoint(), Map.of("sender_name", "Two", "accent", "#222222")).statusCode(200);
    // when
    given()
        .post(BRANDING + "/versions/1/restore" + ofThePoint())
        .then()
        .statusCode(200)
        .body("version", equalTo(3))
        .body("restored", equalTo(1))
        .body("branding.sender_name", equalTo("One"));
    // then
    get("").body("version", equalTo(3)).body("branding.sender_name", equalTo("One"));
    get("/versions/2").body("branding.sender_name", equalTo("Two"));
    String next =
        given()
            .get(BRANDING + "/versions" + ofThePoint() + "&limit=2")
            .then()
            .statusCode(200)
            .body("items.version", contains(3, 2))
            .body("items[0].restored", equalTo(1))
            .extract()
            .path("next_cursor");
    given()
        .get(BRANDING + "/versions" + ofThePoint() + "&limit=2&cursor=" + next)
        .then()
        .body("items.version", contains(1))
        .body("next_cursor", nullValue());
    assertThat(mailOfABooking().html()).contains("background:#111111");
  }

  @Test
  void whatIsReadCanBeSavedAgain() {
    // given
    put(
            ofThePoint(),
            Map.of(
                "invitation", "request",
                "logo", logo("image/jpeg", picture("jpg", 20, 10)),
                "additions", Map.of("reminder", Map.of("uk", "{when}\n{{"))))
        .statusCode(200);
    // when
    Map<String, Object> read = get("").extract().path("branding");
    Map<String, Object> again = put(ofThePoint(), read).statusCode(200).extract().path("branding");
    // then
    assertThat(again).isEqualTo(read);
  }

  @Test
  void anEditOfAnOlderVersionIsRefused() {
    put(ofThePoint(), Map.of("sender_name", "One")).statusCode(200);

    given()
        .header("If-Match", "\"0\"")
        .contentType(ContentType.JSON)
        .body(json(Map.of("sender_name", "Two")))
        .put(BRANDING + ofThePoint())
        .then()
        .statusCode(412)
        .body("code", equalTo("version-conflict"))
        .body("current_version", equalTo(1));
    given()
        .header("If-Match", "\"7\"")
        .post(BRANDING + "/versions/1/restore" + ofThePoint())
        .then()
        .statusCode(412);
  }

  @Test
  void ofSimultaneousEditsEachIsAVersionOrRefused() {
    // when
    List<Integer> answers;
    try (ExecutorService operators = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          Stream.generate(() -> CompletableFuture.supplyAsync(this::edit, operators))
              .limit(12)
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }
    // then
    long saved = answers.stream().filter(status -> status == 200).count();
    assertThat(answers).isSubsetOf(200, 412);
    get("").body("version", equalTo((int) saved));
  }

  @Test
  void aBrokenTextIsRefusedWithItsPlace() {
    put(
            ofThePoint(),
            Map.of(
                "additions",
                Map.of("reminder", Map.of("en", "Fine.\nNot {fine}", "uk", "{when}, {"))))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations", hasSize(2))
        .body("positions.find { it.pointer == '/additions/reminder/en' }.line", equalTo(2))
        .body("positions.find { it.pointer == '/additions/reminder/en' }.column", equalTo(5))
        .body("positions.find { it.pointer == '/additions/reminder/uk' }.column", equalTo(9))
        .body(
            "violations.find { it.pointer == '/additions/reminder/en' }.message",
            endsWith("there are {customer}, {point}, {when}."));
    get("").body("version", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sender_name': ' '}|/sender_name|blank",
        "{'sender_name': 'a\\nb'}|/sender_name|control-character",
        "{'sender_name': 'a\\u0085b'}|/sender_name|control-character",
        "{'sender_name': 'a\\u2028b'}|/sender_name|control-character",
        "{'sender_name': 'a\\u202Eb'}|/sender_name|control-character",
        "{'sender_name': 'a\\uD83Db'}|/sender_name|control-character",
        "{'reply_to': 'a@example.test, b@example.test'}|/reply_to|malformed-email",
        "{'accent': 'red'}|/accent|malformed",
        "{'accent': '#12345'}|/accent|malformed",
        "{'invitation': 'maybe'}|/invitation|malformed",
        "{'signatures': {'de': 'x'}}|/signatures/de|unknown-field",
        "{'signatures': {'uk': null}}|/signatures/uk|required",
        "{'signatures': {'uk': 'a\\u0007b'}}|/signatures/uk|control-character",
        "{'signatures': {'uk': 'a\\u2066b'}}|/signatures/uk|control-character",
        "{'additions': {'newsletter': {'uk': 'x'}}}|/additions/newsletter|unknown-field",
        "{'additions': {'reminder': null}}|/additions/reminder|required",
        "{'additions': {'reminder': {'uk/x': 'x'}}}|/additions/reminder/uk~1x|unknown-field",
        "{'logo': {'type': 'image/png', 'data': 'AAAA'}}|/logo/data|malformed",
        "{'logo': {'type': 'image/png'}}|/logo/data|required",
        "{'logo': {'data': 'AAAA'}}|/logo/type|required",
        "{'logo': {'type': 'image/jpg', 'data': 'AAAA'}}|/logo/type|malformed",
        "{'logo': {'type': 'image/png', 'data': '%%'}}|/logo/data|malformed",
        "{'sender_address': 'ceo@bank.example'}|/sender_address|unknown-field",
      })
  void whatIsNotValidIsRefusedWithItsPlace(String body, String pointer, String code) {
    given()
        .contentType(ContentType.JSON)
        .body(body.replace('\'', '"'))
        .put(BRANDING + ofThePoint())
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations[0].pointer", equalTo(pointer))
        .body("violations[0].code", equalTo(code));
  }

  @Test
  void whatIsTooLongIsRefused() {
    put(ofThePoint(), Map.of("sender_name", "n".repeat(65))).statusCode(422);
    put(ofThePoint(), Map.of("signatures", Map.of("uk", "s".repeat(501)))).statusCode(422);
    put(ofThePoint(), Map.of("additions", Map.of("reminder", Map.of("uk", "a".repeat(1001)))))
        .statusCode(422);
    put(ofThePoint(), Map.of("logo", logo("image/png", new byte[Logo.MOST_BYTES + 1])))
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/logo/data"));
  }

  @Test
  void theLongestMailIsNotCutByMailPrograms() {
    // given
    String signature = "&\"".repeat(250);
    String addition = "{when}".repeat(20) + "\"&".repeat(440);
    put(
            ofThePoint(),
            Map.of(
                "signatures", Map.of("en", signature),
                "additions", Map.of("booking-confirmed", Map.of("en", addition))))
        .statusCode(200);
    // when
    Received mail = mailOfABooking();
    // then
    assertThat(mail.html()).contains("&amp;&quot;");
    assertThat(mail.html().getBytes(UTF_8)).hasSizeLessThan(102 * 1024);
  }

  @Test
  void pointsOfOthersAndUnknownOnesDoNotExist() {
    UUID theirs = UUID.randomUUID();
    events.tell(pointOf(UUID.randomUUID(), theirs, "Tyre Centre Podil"));

    for (UUID id : List.of(theirs, UUID.randomUUID())) {
      String query = "?service_point_id=" + id;
      given().get(BRANDING + query).then().statusCode(404);
      given().get(BRANDING + "/versions" + query).then().statusCode(404);
      given().post(BRANDING + "/versions/1/restore" + query).then().statusCode(404);
      put(query, Map.of("sender_name", "Not mine")).statusCode(404);
    }
    given().get(BRANDING + "/versions/99" + ofThePoint()).then().statusCode(404);
    given().get(BRANDING + "?service_point_id=x").then().statusCode(422);
  }

  private int edit() {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"sender_name\": \"One of many\"}")
        .put(BRANDING + ofThePoint())
        .statusCode();
  }

  private String ofThePoint() {
    return "?service_point_id=" + point;
  }

  private ValidatableResponse get(String path) {
    return given().get(BRANDING + path + ofThePoint()).then().statusCode(200);
  }

  private static ValidatableResponse put(String query, Map<String, ?> branding) {
    return given().contentType(ContentType.JSON).body(json(branding)).put(BRANDING + query).then();
  }

  private static String json(Object body) {
    try {
      return new ObjectMapper().writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, String> logo(String type, byte[] bytes) {
    return Map.of("type", type, "data", Base64.getEncoder().encodeToString(bytes));
  }

  private Received mailOfABooking() {
    events.tell(aBookingOf(recipient).ofOrganisation(ORGANISATION).atPoint(point).build());
    return mailbox.await(recipient, 1).getFirst();
  }
}
