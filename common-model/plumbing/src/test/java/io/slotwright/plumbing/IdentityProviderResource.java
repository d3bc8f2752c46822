package io.slotwright.plumbing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Key;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// An OpenID provider that signs any token: `POST /sign` with `{header, claims, key}`, where `key`
/// is `ours`, `another` (under our name) or `public` (ours, used as a secret).
public final class IdentityProviderResource implements QuarkusTestResourceLifecycleManager {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY_ID = "the-key";

  private final RsaJsonWebKey ours = key();
  private final RsaJsonWebKey another = key();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", each -> answer(each, discovery()));
    server.createContext(
        "/jwks",
        each -> answer(each, "{\"keys\":[" + ours.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
    server.createContext("/sign", this::sign);
    server.start();
    return Map.of("quarkus.oidc.auth-server-url", url(), "slotwright.test.identity", url());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String discovery() {
    return """
    {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
     "introspection_endpoint": "%1$s/introspect"}
    """
        .formatted(url());
  }

  private void sign(HttpExchange exchange) throws IOException {
    JsonNode wish = JSON.readTree(exchange.getRequestBody());
    JsonWebSignature token = new JsonWebSignature();
    token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    token.setDoKeyValidation(false);
    token.setHeader("kid", KEY_ID);
    wish.path("header")
        .properties()
        .forEach(header -> token.setHeader(header.getKey(), header.getValue().asText()));
    token.setPayload(wish.path("claims").toString());
    Key key = key(wish.path("key").asText());
    if (key != null) {
      token.setKey(key);
    }
    try {
      answer(exchange, token.getCompactSerialization());
    } catch (JoseException e) {
      throw new IOException(e);
    }
  }

  private Key key(String name) {
    return switch (name) {
      case "ours" -> ours.getPrivateKey();
      case "another" -> another.getPrivateKey();
      case "public" -> new HmacKey(ours.getPublicKey().getEncoded());
      default -> null;
    };
  }

  private static RsaJsonWebKey key() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(KEY_ID);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
