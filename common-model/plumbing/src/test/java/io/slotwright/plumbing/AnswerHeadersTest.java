package io.slotwright.plumbing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The headers of responses, whatever produces them.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AnswerHeadersTest {

  private static final String STRICT = "Strict-Transport-Security";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/canary/public",
        "/canary/kept",
        "/canary/token",
        "/canary/inherited/1",
        "/canary/hidden",
        "/edge/broken",
        "/edge/undecided",
        "/nowhere",
        "/q/nowhere",
        "/q/health/live",
        "/q/openapi",
        "/q/metrics"
      })
  void everyAnswerIsCareful(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("X-Frame-Options", equalTo("DENY"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Permissions-Policy", equalTo("camera=(), geolocation=(), microphone=()"))
        .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
        .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
        .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
        .header(STRICT, nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/canary/public      | no-cache            | Authorization, Accept-Encoding",
        "/canary/kept        | public, max-age=60  | Authorization, Accept-Encoding",
        "/canary/token       | no-store            | Authorization, Manage-Token",
        "/canary/inherited/1 | no-store            | Authorization, Accept-Encoding",
        "/edge/broken        | no-store            | Authorization, Accept-Encoding",
        "/edge/refused       | no-store            | Authorization, Accept-Encoding",
        "/nowhere            | no-store            | Authorization",
      })
  void onlyWhatIsPublicMayBeKept(String path, String mayBeKept, String varies) {
    given()
        .get(path)
        .then()
        .header("Cache-Control", equalTo(mayBeKept))
        .header("Vary", equalTo(varies));
  }

  @Test
  @TestSecurity(user = "olena", roles = "operator")
  void whatARoleOpensMayNotBeKept() {
    given()
        .get("/canary/inherited/1")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .header("Vary", containsString("Authorization"));
  }

  @Test
  @TestSecurity(user = "olena", roles = "operator")
  void aPublicAnswerToACallerWithACredentialMayNotBeKept() {
    given()
        .header("Authorization", "Basic b2xlbmE6eA==")
        .get("/canary/public")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void overAnEncryptedConnectionBrowsersAreToldToStayThere() {
    given()
        .header("X-Forwarded-Proto", "https")
        .get("/canary/public")
        .then()
        .header(STRICT, equalTo("max-age=31536000"));
  }

  @Test
  void aPeerThatIsNoProxyMayNotClaimThat() throws IOException {
    assertThat(from("127.0.0.2", "/canary/public", "X-Forwarded-Proto: https"))
        .contains("200 OK")
        .doesNotContain(STRICT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9                               | 203.0.113.9",
        "6.6.6.6, 203.0.113.9                      | 203.0.113.9",
        "6.6.6.6, 203.0.113.9, 10.1.2.3            | 203.0.113.9",
        "6.6.6.6, 203.0.113.9:4711, 10.1.2.3:80    | 203.0.113.9",
        "10.1.2.3                                  | 10.1.2.3",
        "203.0.113.9, nonsense                     | 127.0.0.1",
        "203.0.113.9, nonsense, 10.1.2.3           | 10.1.2.3",
        "2001:db8:0:7::1                           | 20010db800000007",
        "[2001:db8:0:7::1]:4711                    | 20010db800000007",
        "::ffff:203.0.113.9                        | 203.0.113.9",
        "''                                        | 127.0.0.1",
      })
  void theClientIsTheRightMostHopThatIsNoProxyOfOurs(String forwarded, String client) {
    given()
        .header("X-Forwarded-For", forwarded)
        .get("/edge/client")
        .then()
        .statusCode(200)
        .header("Client", equalTo(client));
  }

  @Test
  void theHeaderMayComeInParts() throws IOException {
    assertThat(
            from(
                "127.0.0.1",
                "/edge/client",
                "X-Forwarded-For: 6.6.6.6, 203.0.113.9\r\nX-Forwarded-For: 10.1.2.3"))
        .contains("Client: 203.0.113.9");
  }

  @Test
  void aPeerThatIsNoProxyIsTheClientWhateverItClaims() throws IOException {
    assertThat(
            from(
                "127.0.0.2",
                "/edge/client",
                "X-Forwarded-For: 203.0.113.9\r\nForwarded: for=203.0.113.9"))
        .contains("Client: 127.0.0.2");
  }

  /// The response to a request from another address of this machine.
  private static String from(String peer, String path, String headers) throws IOException {
    try (Socket socket =
        new Socket(
            InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral(peer), 0)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n"
                  .formatted(path, headers)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
