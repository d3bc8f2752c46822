package io.slotwright.plumbing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class EdgeTest {

  private static final Duration TOO_LONG = Duration.ofSeconds(10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                              | 400 | malformed-json |",
        "{\"id\": \"x\", \"wheels\": []}                | 422 | malformed-id   | /id",
        "{\"id\": null, \"wheels\": []}                 | 422 | required       | /id",
        "{\"wheels\": [], \"colour\": 1}                | 422 | unknown-field  | /colour",
        "{\"id\": \"0190a000-0000-7000-8000-000000000001\", \"wheels\": [{\"name\": \" \", \"size\": 3}]}  | 422 | blank | /wheels/0/name",
        "{\"id\": \"0190a000-0000-7000-8000-000000000001\", \"wheels\": [{\"name\": \"a\", \"size\": 99}]} | 422 | out-of-range | /wheels/0/size",
        "{\"id\": \"0190a000-0000-7000-8000-000000000001\", \"wheels\": [{\"name\": \"a\", \"size\": \"many\"}]} | 422 | malformed | /wheels/0/size",
        "{\"id\": \"0190a000-0000-7000-8000-000000000001\", \"wheels\": 5} | 422 | malformed | /wheels",
        "[]                                             | 400 | malformed-json |",
        "null                                           | 422 | required       | ''",
      })
  void badJsonIsNamedAndPointedAt(String body, int status, String code, String pointer) {
    ValidatableResponse response =
        given().contentType("application/json").body(body).post("/edge").then();

    response.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    if (pointer != null) {
      response.body("violations.pointer", hasItems(pointer));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=many, limit-out-of-range, /limit",
    "limit=99999999999, limit-out-of-range, /limit",
    "post_id=7, malformed-id, /post_id"
  })
  void aQueryThatCannotBeReadIsNoMissingResource(String query, String code, String pointer) {
    given()
        .get("/edge/list?" + query)
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("violations.pointer", hasItems(pointer));
  }

  @Test
  void aQueryThatCanBeReadIsRead() {
    given().get("/edge/list?limit=7&post_id=").then().statusCode(200).body(equalTo("7 null"));
  }

  @Test
  void everyViolationIsReportedAtOnce() {
    given()
        .get("/edge/refused")
        .then()
        .statusCode(422)
        .body("code", equalTo("validation"))
        .body("violations.code", equalTo(List.of("required", "blank")))
        .body("type", equalTo("https://slotwright.example/problems/validation"))
        .body("instance", equalTo("/edge/refused"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /edge/not-an-id, 404, not-found",
    "GET,    /nowhere,        404, not-found",
    "DELETE, /edge/broken,    405, method-not-allowed",
    "GET,    /edge/operators, 401, unauthorized",
    "GET,    /edge/undecided, 401, unauthorized",
  })
  void whatHttpRefusesIsAProblemToo(String method, String path, int status, String code) {
    given()
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void aDatabaseThatGoesAwayIsNoFaultOfOursAndMayBeAskedAgain() {
    given()
        .get("/edge/cut-off")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("database-away"));
  }

  /// No provider listens at the address that these tests configure.
  @Test
  void soDoesAnIdentityProviderWithoutWhichNoTokenCanBeJudged() {
    UUID id = UUID.randomUUID();

    given()
        .auth()
        .oauth2("a.bearer.token")
        .get("/edge/" + id)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("identity-provider-away"));

    assertThat(requestMetrics("503")).isNotEmpty().doesNotContain(id.toString());
  }

  @Test
  void anAcceptHeaderThatIsNoneIsRefusedBeforeAnythingIsDone() {
    given()
        .header("Accept", "nonsense")
        .get("/edge/broken")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("accept-malformed"));
  }

  @Test
  void aContentTypeThatIsNoneIsRefused() {
    given()
        .header("Content-Type", "nonsense")
        .get("/edge/broken")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("content-type-malformed"));
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedInWords() {
    given()
        .contentType("application/json")
        .body(" ".repeat(1024 * 1024 + 1))
        .post("/edge")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("body-too-large"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{\"id\": \"%s\", \"wheels\": []}",
        "{\"id\": \"0190a000-0000-7000-8000-000000000001\", \"wheels\": [{\"name\": \"%s\", \"size\": 17}]}",
      })
  void soIsOneThatDoesNotAnnounceHowLargeItIs(String body) throws Exception {
    HttpResponse<String> answer = stream(body.formatted(" ".repeat(1024 * 1024)) + " ");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
  }

  @Test
  void aBodyNeedNotAnnounceHowLargeItIs() throws Exception {
    String body = "{\"id\": \"0190a000-0000-7000-8000-000000000001\", \"wheels\": []}";

    assertThat(stream(body).statusCode()).isEqualTo(200);
    assertThat(stream(body + " ".repeat(1024 * 1024 - body.length())).statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyWithoutEndIsNotReadForEver() throws Exception {
    byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /edge HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          Transfer-Encoding: chunked\r
          \r
          """
              .getBytes(US_ASCII));

      long end = System.nanoTime() + TOO_LONG.toNanos();
      assertThatIOException()
          .isThrownBy(
              () -> {
                while (System.nanoTime() < end) {
                  out.write(chunk);
                }
              });
    }
  }

  /// RestAssured buffers whole streams before sending them.
  private static HttpResponse<String> stream(String body) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/edge"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body)))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"left\", \"name\": \"right\", \"size\": 17}",
        "{\"name\": \"left\", \"size\": 17, \"size\": 17}",
        "{\"name\": \"left\", \"size\": \" \"}",
        "{\"name\": \"left\", \"size\": 17, \"since\": 1763881200}",
      })
  void jsonIsTakenAtItsWord(String wheel) {
    given()
        .contentType("application/json")
        .body(wheel)
        .post("/edge/once")
        .then()
        .statusCode(anyOf(equalTo(400), equalTo(422)))
        .contentType("application/problem+json");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    given()
        .contentType("text/plain")
        .body("hello")
        .post("/edge")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  @TestSecurity(user = "olena", roles = "customer")
  void aRoleThatDoesNotAllowItIsForbidden() {
    given().get("/edge/operators").then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  @TestSecurity(
      user = "root",
      roles = {"operator", "admin"})
  void anEndpointThatDoesNotSayWhoMayCallItIsClosedToEveryone() {
    given().get("/edge/undecided").then().statusCode(403);
  }

  @Test
  void noRequestIsLookedUpForWhatItMayFailBy() {
    given().get("/edge/list").then().statusCode(200).header(LookedUpEarly.HEADER, equalTo("false"));
  }

  @Test
  void metricsNameThePathOfACallerWhoIsUnknownAndNoIds() {
    UUID id = UUID.randomUUID();

    given().get("/edge/operators/" + id).then().statusCode(401);

    assertThat(requestMetrics("401")).contains("uri=\"/edge/operators/{id}\"");
    assertThat(requestMetrics("401")).doesNotContain(id.toString());
  }

  @Test
  @TestSecurity(user = "olena", roles = "customer")
  void metricsNameThePathOfACallerWhoMayNotAndNoIds() {
    UUID id = UUID.randomUUID();

    given().get("/edge/operators/" + id).then().statusCode(403);

    assertThat(requestMetrics("403")).contains("uri=\"/edge/operators/{id}\"");
    assertThat(requestMetrics("403")).doesNotContain(id.toString());
  }

  private static String requestMetrics(String status) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .filter(line -> line.contains("status=\"" + status + "\""))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aFailureOfOursKeepsItsReasonToItself() {
    given()
        .get("/edge/broken")
        .then()
        .statusCode(500)
        .body("code", equalTo("internal"))
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }

  @Test
  void tenTwinsAtOnceHappenOnce() {
    String key = UUID.randomUUID().toString();

    List<String> answers =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(twin -> once(key, 17).extract().asString())
            .toList();

    assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
  }

  @Test
  void aKeyThatIsUsedForSomethingElseIsRefused() {
    String key = UUID.randomUUID().toString();

    once(key, 17).statusCode(200);

    once(key, 18).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    once("k".repeat(256), 17).statusCode(400).body("code", equalTo("idempotency-key-malformed"));
  }

  private static ValidatableResponse once(String key, int size) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"name\": \"left\", \"size\": " + size + "}")
        .post("/edge/once")
        .then();
  }
}
