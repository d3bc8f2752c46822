package io.slotwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// A relying party, like a service or a browser: it keeps cookies and follows no redirects.
final class RelyingParty implements AutoCloseable {

  private final RunningIdentity identity;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  RelyingParty(RunningIdentity identity) {
    this.identity = identity;
  }

  HttpResponse<String> get(String path) {
    return get(identity.at(path));
  }

  HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html,*/*"));
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    return send(formTo(path, form));
  }

  HttpResponse<String> clientToken(String client, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        formTo("/oauth2/token", Map.of("grant_type", "client_credentials"))
            .header("Authorization", "Basic " + basic));
  }

  HttpResponse<String> preflight(String path, String origin) {
    return send(
        HttpRequest.newBuilder(identity.at(path))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST"));
  }

  /// The claims, after verifying the signature with the published key set.
  JWTClaimsSet verified(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      var key = JWKSet.parse(get("/oauth2/jwks").body()).getKeyByKeyId(jwt.getHeader().getKeyID());
      assertThat(key).as("published key of the token").isNotNull();
      assertThat(key.isPrivate()).as("published key carries the private part").isFalse();
      assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).as("signature holds").isTrue();
      return jwt.getJWTClaimsSet();
    } catch (ParseException | JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, Object> json(HttpResponse<String> response) {
    try {
      return JSONObjectUtils.parse(response.body());
    } catch (ParseException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }

  static String accessToken(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return (String) json(response).get("access_token");
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder formTo(String path, Map<String, String> fields) {
    return HttpRequest.newBuilder(identity.at(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form(fields)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
