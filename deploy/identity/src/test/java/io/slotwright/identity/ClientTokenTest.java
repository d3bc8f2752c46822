package io.slotwright.identity;

import static io.slotwright.identity.RelyingParty.accessToken;
import static io.slotwright.identity.RelyingParty.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClientTokenTest {

  private static final String DEMO = "0190a000-0000-7000-8000-000000000001";

  private static RunningIdentity identity;
  private static RelyingParty service;

  @BeforeAll
  static void start(@TempDir Path keys) {
    identity = RunningIdentity.withKeysIn(keys);
    service = new RelyingParty(identity);
  }

  @AfterAll
  static void stop() {
    service.close();
    identity.close();
  }

  @ParameterizedTest
  @CsvSource({
    "slotwright-operator, operator, 0190a000-0000-7000-8000-000000000001",
    "slotwright-admin, admin, 0190a000-0000-7000-8000-000000000001",
    "slotwright-operator-second, operator, 0190a000-0000-7000-8000-000000000002",
    "slotwright-admin-second, admin, 0190a000-0000-7000-8000-000000000002",
    "slotwright-customer, customer,",
  })
  void theRightSecretGetsATokenThatSaysWhoItIs(String client, String group, String organisation)
      throws ParseException {
    // when
    var response = service.clientToken(client, client + "-secret");

    // then
    var claims = service.verified(accessToken(response));
    assertThat(claims.getIssuer()).isEqualTo(identity.address().toString());
    assertThat(claims.getSubject()).isEqualTo(client);
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo(client);
    assertThat(claims.getStringClaim("email")).isEqualTo(client + "@example.test");
    assertThat(claims.getStringListClaim("groups")).containsExactly(group);
    assertThat(claims.getStringClaim("organisation_id")).isEqualTo(organisation);
  }

  @Test
  void aTokenLastsAsLongAsServicesAccept() throws ParseException {
    // when
    var response = service.clientToken("slotwright-operator", "slotwright-operator-secret");

    // then
    var claims = service.verified(accessToken(response));
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource({
    "slotwright-operator, slotwright-api",
    "another-application, another-application",
  })
  void anAccessTokenSaysThatItIsOneAndForWhom(String client, String audience)
      throws ParseException {
    // when
    String token = accessToken(service.clientToken(client, client + "-secret"));

    // then
    assertThat(SignedJWT.parse(token).getHeader().getType()).hasToString("at+jwt");
    assertThat(service.verified(token).getAudience()).containsExactly(audience);
    assertThat(service.verified(token).getStringClaim("client_id")).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({
    "slotwright-operator, wrong",
    "slotwright-operator, slotwright-admin-secret",
    "nobody, nobody-secret",
    "slotwright-web, slotwright-web-secret",
  })
  void aWrongSecretOrAnUnknownClientGetsNone(String client, String secret) {
    // when
    var response = service.clientToken(client, secret);

    // then
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(json(response)).containsEntry("error", "invalid_client");
  }

  @ParameterizedTest
  @CsvSource({"slotwright-operator, slotwright-operator", "no-client@example.test, unknown"})
  void aRefusedClientIsOneLineInTheLogWithoutItsSecret(
      String client, String named, CapturedOutput output) {
    // given
    int before = refusals(output).size();

    // when
    service.clientToken(client, "a-wrong-secret");

    // then
    assertThat(refusals(output)).hasSize(before + 1);
    assertThat(refusals(output).getLast()).endsWith("reason client-secret, client " + named);
    assertThat(output.getAll()).doesNotContain("a-wrong-secret", "no-client@");
  }

  private static List<String> refusals(CapturedOutput output) {
    return output.getAll().lines().filter(line -> line.contains("a sign-in is refused")).toList();
  }

  @Test
  void theDiscoveryDocumentLeadsToTheKeys() {
    // when
    var document = json(service.get("/.well-known/openid-configuration"));

    // then
    assertThat(document)
        .containsEntry("issuer", identity.address().toString())
        .containsEntry("jwks_uri", identity.at("/oauth2/jwks").toString())
        .containsEntry("token_endpoint", identity.at("/oauth2/token").toString());
  }

  @Test
  void keyAndTokensSurviveARestart(@TempDir Path keys) throws ParseException {
    // given
    String token;
    try (var before = RunningIdentity.withKeysIn(keys);
        var client = new RelyingParty(before)) {
      token = accessToken(client.clientToken("slotwright-admin", "slotwright-admin-secret"));
    }

    // when
    try (var after = RunningIdentity.withKeysIn(keys);
        var client = new RelyingParty(after)) {

      // then
      assertThat(client.verified(token).getStringClaim("organisation_id")).isEqualTo(DEMO);
    }
  }
}
