package io.slotwright.identity;

import static io.slotwright.identity.RelyingParty.accessToken;
import static io.slotwright.identity.RelyingParty.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Authorization code with PKCE (RFC 7636), as the web page does it.
@ExtendWith(OutputCaptureExtension.class)
class BrowserLoginTest {

  private static final String CALLBACK = RunningIdentity.PAGE_ORIGIN + "/callback";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private static RunningIdentity identity;
  private RelyingParty browser;

  @BeforeAll
  static void start(@TempDir Path keys) {
    identity = RunningIdentity.withKeysIn(keys);
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @BeforeEach
  void open() {
    browser = new RelyingParty(identity);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void theRightPasswordEndsInATokenOfThatPerson() throws ParseException {
    // given
    assertThat(location(authorize(CALLBACK)).getPath()).isEqualTo("/login");

    // when
    URI resumed = location(logIn("operator", "operator"));
    URI returned = location(browser.get(resumed));
    var response = exchange(code(returned), VERIFIER);

    // then
    assertThat(returned.toString()).startsWith(CALLBACK).contains("state=s1");
    var claims = browser.verified(accessToken(response));
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo("operator");
    assertThat(claims.getStringListClaim("groups")).containsExactly("operator");
    assertThat(claims.getStringClaim("organisation_id"))
        .isEqualTo("0190a000-0000-7000-8000-000000000001");
  }

  @Test
  void anAccessTokenIsShortAndForTheApiAndAnIdTokenIsForThePage() throws ParseException {
    // when
    var tokens = RelyingParty.json(exchange(signedInCode(), VERIFIER));

    // then
    String access = (String) tokens.get("access_token");
    var claims = browser.verified(access);
    assertThat(SignedJWT.parse(access).getHeader().getType()).hasToString("at+jwt");
    assertThat(claims.getAudience()).containsExactly("slotwright-api");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("slotwright-web");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(15));
    String id = (String) tokens.get("id_token");
    assertThat(SignedJWT.parse(id).getHeader().getType())
        .isNotEqualTo(new JOSEObjectType("at+jwt"));
    assertThat(browser.verified(id).getAudience()).containsExactly("slotwright-web");
  }

  @Test
  void thePageRefreshesItsTokenAndEachRefreshTokenIsGoodOnce() throws ParseException {
    // given
    String first =
        (String) RelyingParty.json(exchange(signedInCode(), VERIFIER)).get("refresh_token");

    // when
    var refreshed = refresh(first);
    var again = refresh(first);

    // then
    assertThat(browser.verified(accessToken(refreshed)).getSubject()).isEqualTo("operator");
    assertThat(RelyingParty.json(refreshed).get("refresh_token")).isNotEqualTo(first);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(RelyingParty.json(again)).containsEntry("error", "invalid_grant");
  }

  @Test
  void aClientWithASecretDoesNotRefreshWithoutIt() {
    // given
    String token =
        (String) RelyingParty.json(exchange(signedInCode(), VERIFIER)).get("refresh_token");

    // when
    var response =
        browser.post(
            "/oauth2/token",
            Map.of(
                "grant_type", "refresh_token",
                "client_id", "slotwright-operator",
                "refresh_token", token));

    // then
    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordIsOneLineInTheLogWithoutWhatWasTyped(CapturedOutput output) {
    // given
    int before = refusals(output).size();
    authorize(CALLBACK);

    // when
    logIn("olena@example.test", "a-wrong-password");

    // then
    assertThat(refusals(output)).hasSize(before + 1);
    assertThat(refusals(output).getLast()).endsWith("reason password, client unknown");
    assertThat(output.getAll()).doesNotContain("a-wrong-password", "olena@");
  }

  private static List<String> refusals(CapturedOutput output) {
    return output.getAll().lines().filter(line -> line.contains("a sign-in is refused")).toList();
  }

  private String signedInCode() {
    authorize(CALLBACK);
    return code(location(browser.get(location(logIn("operator", "operator")))));
  }

  private HttpResponse<String> refresh(String token) {
    return browser.post(
        "/oauth2/token",
        Map.of(
            "grant_type", "refresh_token",
            "client_id", "slotwright-web",
            "refresh_token", token));
  }

  @Test
  void aStolenCodeIsWorthlessWithoutItsVerifier() {
    // given
    authorize(CALLBACK);
    URI returned = location(browser.get(location(logIn("customer", "customer"))));

    // when
    var response =
        exchange(code(returned), "another-verifier-that-is-also-long-enough-to-be-valid");

    // then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(RelyingParty.json(response)).containsEntry("error", "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "admin", ""})
  void aWrongPasswordIsRefused(String password) {
    // given
    authorize(CALLBACK);

    // when
    var response = logIn("operator", password);

    // then
    assertThat(location(response)).hasPath("/login").hasQuery("error");
    assertThat(location(authorize(CALLBACK))).as("still signed out").hasPath("/login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/callback",
        RunningIdentity.PAGE_ORIGIN + ".evil.example/callback",
        RunningIdentity.PAGE_ORIGIN + "/elsewhere",
      })
  void anAddressThatIsNotThePagesOwnIsNeverRedirectedTo(String redirect) {
    // when
    var response = authorize(redirect);

    // then
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void aLoginWithoutProofKeyIsRefused() {
    // given
    var request = authorization(CALLBACK);
    request.remove("code_challenge");
    request.remove("code_challenge_method");

    // when
    var response = browser.get("/oauth2/authorize?" + form(request));

    // then
    assertThat(location(response).toString())
        .startsWith(CALLBACK)
        .contains("error=invalid_request");
  }

  @Test
  void onlyThePagesOriginMayAskFromABrowser() {
    // when
    var ours = browser.preflight("/oauth2/token", RunningIdentity.PAGE_ORIGIN);
    var theirs = browser.preflight("/oauth2/token", "https://evil.example");

    // then
    assertThat(ours.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue(RunningIdentity.PAGE_ORIGIN);
    assertThat(theirs.statusCode()).isEqualTo(403);
    assertThat(theirs.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private HttpResponse<String> authorize(String redirect) {
    return browser.get("/oauth2/authorize?" + form(authorization(redirect)));
  }

  private static Map<String, String> authorization(String redirect) {
    return new HashMap<>(
        Map.of(
            "response_type", "code",
            "client_id", "slotwright-web",
            "redirect_uri", redirect,
            "scope", "openid profile",
            "state", "s1",
            "code_challenge", challenge(),
            "code_challenge_method", "S256"));
  }

  private HttpResponse<String> logIn(String user, String password) {
    var page = CSRF.matcher(browser.get("/login").body());
    assertThat(page.find()).as("the form carries a CSRF token").isTrue();
    return browser.post(
        "/login", Map.of("username", user, "password", password, "_csrf", page.group(1)));
  }

  private HttpResponse<String> exchange(String code, String verifier) {
    return browser.post(
        "/oauth2/token",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "slotwright-web",
            "redirect_uri", CALLBACK,
            "code", code,
            "code_verifier", verifier));
  }

  private static URI location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    return URI.create(response.headers().firstValue("Location").orElseThrow());
  }

  private static String code(URI returned) {
    var code = CODE.matcher(returned.toString());
    assertThat(code.find()).as("%s carries a code", returned).isTrue();
    return code.group(1);
  }

  private static String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
