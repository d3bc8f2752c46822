package io.slotwright.plumbing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Only an access token issued for this API grants access.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(value = IdentityProviderResource.class, restrictToAnnotatedClass = true)
class TokensTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUDIENCE = "slotwright-api";
  private static final String SUBJECT = "subject-that-is-nobodys-business";
  private static final int HOUR = 3600;

  private final String issuer = LocalInfrastructure.setting("slotwright.test.identity");

  /// A token to be signed, with the claims the provider would give the right client.
  private final class Wish {
    private final ObjectNode whole = JSON.createObjectNode().put("key", "ours");
    private final ObjectNode header = whole.putObject("header");
    private final ObjectNode claims = whole.putObject("claims");

    Wish() {
      long now = Instant.now().getEpochSecond();
      header.put("alg", "RS256").put("typ", "at+jwt");
      claims
          .put("iss", issuer)
          .put("aud", AUDIENCE)
          .put("sub", SUBJECT)
          .put("client_id", "the-client")
          .put("iat", now)
          .put("nbf", now)
          .put("exp", now + HOUR)
          .putArray("groups")
          .add("operator");
    }

    String signed() {
      return given().body(whole.toString()).post(issuer + "/sign").asString();
    }
  }

  private static Arguments token(String name, Consumer<Wish> change) {
    return Arguments.of(name, change);
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        token("as it should be", _ -> {}),
        token(
            "for us among others", wish -> wish.claims.putArray("aud").add("other").add(AUDIENCE)),
        token(
            "with the long name of its type", wish -> wish.header.put("typ", "application/at+jwt")),
        token("with its type in capitals", wish -> wish.header.put("typ", "AT+JWT")),
        token("without nbf", wish -> wish.claims.remove("nbf")));
  }

  static Stream<Arguments> refused() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        token("of another application", wish -> wish.claims.put("aud", "another-application")),
        token("of a longer name", wish -> wish.claims.put("aud", AUDIENCE + "-2")),
        token("for nobody", wish -> wish.claims.remove("aud")),
        token("for no one of many", wish -> wish.claims.putArray("aud").add("a").add("b")),
        token("that is an id token", wish -> wish.header.put("typ", "JWT")),
        token("without a type", wish -> wish.header.remove("typ")),
        token("for logging out", wish -> wish.header.put("typ", "logout+jwt")),
        token("for refreshing", wish -> wish.header.put("typ", "rt+jwt")),
        token("for proving possession", wish -> wish.header.put("typ", "dpop+jwt")),
        token("without a subject", wish -> wish.claims.remove("sub")),
        token("with an empty subject", wish -> wish.claims.put("sub", " ")),
        token("without an end", wish -> wish.claims.remove("exp")),
        token("without a beginning", wish -> wish.claims.remove("iat")),
        token("that lives too long", wish -> wish.claims.put("exp", now + 2 * HOUR)),
        token("that lives for ever", wish -> wish.claims.put("exp", now + 100L * 365 * 24 * HOUR)),
        token(
            "of the future", wish -> wish.claims.put("iat", now + HOUR).put("exp", now + 2 * HOUR)),
        token("that has ended", wish -> wish.claims.put("iat", now - HOUR).put("exp", now - 60)),
        token("that has not begun", wish -> wish.claims.put("nbf", now + 600)),
        token("with dates that are none", wish -> wish.claims.put("exp", "tomorrow")),
        token("of another issuer", wish -> wish.claims.put("iss", "https://elsewhere.example")),
        token("without an issuer", wish -> wish.claims.remove("iss")),
        token("signed by nobody", wish -> unsigned(wish)),
        token("signed with what is public", wish -> symmetric(wish)),
        token("signed with another key", wish -> wish.whole.put("key", "another")),
        token("with a key that is unknown", wish -> wish.header.put("kid", "unknown")));
  }

  private static void unsigned(Wish wish) {
    wish.header.put("alg", "none");
    wish.whole.put("key", "none");
  }

  private static void symmetric(Wish wish) {
    wish.header.put("alg", "HS256");
    wish.whole.put("key", "public");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void aTokenThatIsMeantForUsIsAccepted(String name, Consumer<Wish> change) {
    Wish wish = new Wish();
    change.accept(wish);

    with(wish.signed(), "/edge/operators").statusCode(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void anyOtherIsRefused(String name, Consumer<Wish> change) {
    Wish wish = new Wish();
    change.accept(wish);
    String token = wish.signed();

    refusal(with(token, "/edge/operators"));
    refusal(with(token, "/edge/list"));
  }

  @ParameterizedTest
  @MethodSource
  void soIsWhatIsNoTokenAtAll(String nonsense) {
    refusal(with(nonsense, "/edge/operators"));
  }

  static Stream<String> soIsWhatIsNoTokenAtAll() {
    return Stream.of("opaque", "a.b", "a.b.c", "..", "a.b.c.d.e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/q/health/live", "/q/metrics", "/edge/not-an-id"})
  void whateverIsAskedFor(String path) {
    Wish wish = new Wish();
    wish.claims.put("aud", "another-application");

    refusal(with(wish.signed(), path));
  }

  @Test
  void aCallerWithoutATokenIsOnlyAskedForOne() {
    given()
        .get("/edge/operators")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @Test
  void aRefusedSignInIsOneLineThatKeepsItsSecrets() throws InterruptedException {
    Wish wish = new Wish();
    wish.claims.put("aud", "another-application").put("email", "olena@example.test");
    String token = wish.signed();

    List<String> lines = logged(() -> refusal(with(token, "/edge/operators")));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .contains("token-for-another-audience", "client the-client")
        .doesNotContain(token, SUBJECT, "olena", "another-application", "127.0.0.1");
    assertThat(given().get("/q/metrics").asString())
        .contains("slotwright_sign_ins_refused_total{reason=\"token-for-another-audience\"}");
  }

  @Test
  void aClientIsNamedOnlyWhereTheSignatureVouchesForIt() throws InterruptedException {
    Wish wish = new Wish();
    wish.whole.put("key", "another");
    String token = wish.signed();

    assertThat(logged(() -> refusal(with(token, "/edge/operators"))))
        .singleElement()
        .asString()
        .contains("token-signature", "client unknown");
  }

  private static ValidatableResponse with(String token, String path) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }

  private static void refusal(ValidatableResponse response) {
    response
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthorized"));
    assertThat(response.extract().headers().getValues("WWW-Authenticate"))
        .containsExactly("Bearer error=\"invalid_token\"");
  }

  /// The lines that `action` logs, after a second, so that refusals in other tests no longer count
  /// towards the limit of lines per second.
  private static List<String> logged(Runnable action) throws InterruptedException {
    Thread.sleep(1_100);
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new ExtHandler() {
          @Override
          protected void doPublish(ExtLogRecord line) {
            lines.add(line.getFormattedMessage());
          }
        };
    Logger logger = Logger.getLogger("io.slotwright.plumbing.security");
    logger.addHandler(handler);
    try {
      action.run();
    } finally {
      logger.removeHandler(handler);
    }
    return List.copyOf(lines);
  }
}
