package io.slotwright.plumbing.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

  private static final String KEY = "bq7Lw0ZrT5yXnE2mKc9VhJd4PsFgUa8R";

  /// The settings of a service that uses every feature.
  private static Map<String, String> fit() {
    Map<String, String> settings = new HashMap<>();
    settings.put("slotwright.database", "booking");
    settings.put("quarkus.datasource.username", "booking");
    settings.put("quarkus.datasource.password", "k3ep-th1s-one");
    settings.put("quarkus.datasource.reactive.url", "postgresql://db-1:5432,db_2:5432/booking");
    settings.put("quarkus.oidc.auth-server-url", "https://id.company.com/realms/one");
    settings.put("quarkus.oidc.token.audience", "slotwright-api");
    settings.put("slotwright.token.types", "at+jwt");
    settings.put("kafka.bootstrap.servers", "kafka-1:9093,kafka_2:9093");
    settings.put("kafka.security.protocol", "SASL_SSL");
    settings.put("quarkus.redis.hosts", "rediss://:s3cr3t@redis.internal:6380");
    settings.put("slotwright.notification.smtp.host", "smtp.company.com");
    settings.put("slotwright.notification.smtp.tls", "starttls");
    settings.put("slotwright.notification.smtp.username", "mailer");
    settings.put("slotwright.notification.smtp.password", "s3cr3t-too");
    settings.put("slotwright.notification.public-url", "https://book.company.com");
    settings.put("slotwright.notification.sender-address", "no-reply@company.com");
    settings.put("slotwright.link-key", KEY);
    settings.put("slotwright.http.trusted-proxies", "10.1.2.0/24,10.9.0.1,fd00::/8");
    return settings;
  }

  private static List<String> complaints(Map<String, String> settings, String... allowed) {
    return Readiness.complaints(settings, Set.of(allowed));
  }

  @Test
  void settingsOfProductionAreFit() {
    assertThat(complaints(fit())).isEmpty();
  }

  @Test
  void soAreThoseOfAServiceThatUsesNoMailRedisOrLinks() {
    Map<String, String> settings = fit();
    settings.keySet().removeIf(name -> name.matches(".*(redis|notification|link-key|proxy).*"));

    assertThat(complaints(settings)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "quarkus.datasource.password, -, known-database-password",
        "quarkus.datasource.password, ' ', known-database-password",
        "quarkus.datasource.password, booking, known-database-password",
        "quarkus.datasource.password, BOOKING, known-database-password",
        "quarkus.datasource.password, postgres, known-database-password",
        "quarkus.datasource.password, short-1, known-database-password",
        "quarkus.datasource.reactive.url, postgresql://127.0.0.1:8032/booking, local-database",
        "quarkus.datasource.reactive.url, 'postgresql://db:5432,localhost/booking', local-database",
        "quarkus.oidc.auth-server-url, -, plain-identity-provider",
        "quarkus.oidc.auth-server-url, http://id.company.com, plain-identity-provider",
        "quarkus.oidc.auth-server-url, https://127.0.0.1:8090, local-identity-provider",
        "quarkus.oidc.auth-server-url, https://LOCALHOST/realms/one, local-identity-provider",
        "quarkus.oidc.auth-server-url, https://127.1, local-identity-provider",
        "quarkus.oidc.auth-server-url, https://[::1]:8090, local-identity-provider",
        "quarkus.oidc.auth-server-url, https://[::ffff:127.0.0.1]/, local-identity-provider",
        "quarkus.oidc.auth-server-url, https://id.localhost, local-identity-provider",
        "quarkus.oidc.auth-server-url, https://user@localhost/, local-identity-provider",
        "quarkus.oidc.auth-server-url, https://0.0.0.0, local-identity-provider",
        "quarkus.oidc.token.issuer, any, any-issuer",
        "quarkus.oidc.token.audience, any, any-audience",
        "quarkus.oidc.token.audience, -, any-audience",
        "quarkus.oidc.tls.verification, none, any-certificate",
        "quarkus.tls.trust-all, true, any-certificate",
        "slotwright.token.types, 'at+jwt,jwt', any-token-type",
        "kafka.bootstrap.servers, '127.0.0.1:8092', local-kafka",
        "kafka.bootstrap.servers, 'kafka:9092,localhost:9092', local-kafka",
        "kafka.security.protocol, -, plain-kafka",
        "kafka.security.protocol, PLAINTEXT, plain-kafka",
        "kafka.security.protocol, SASL_PLAINTEXT, plain-kafka",
        "quarkus.redis.hosts, redis://:s3cr3t@redis.internal:6379, plain-redis",
        "quarkus.redis.hosts, 'rediss://:a1@one,redis://:a1@two', plain-redis",
        "quarkus.redis.hosts, rediss://redis.internal:6380, open-redis",
        "quarkus.redis.hosts, rediss://:s3cr3t@127.0.0.1, local-redis",
        "slotwright.notification.smtp.host, localhost, local-mail",
        "slotwright.notification.smtp.tls, none, plain-mail",
        "slotwright.notification.smtp.tls, -, plain-mail",
        "slotwright.notification.smtp.fallback.tls, none, plain-fallback-mail",
        "slotwright.notification.smtp.username, -, open-mail",
        "slotwright.notification.smtp.password, -, open-mail",
        "slotwright.notification.sender-address, no-reply@slotwright.example, example-sender",
        "slotwright.notification.sender-address, no-reply@example.com, example-sender",
        "slotwright.notification.sender-address, no-reply@mail.example.org, example-sender",
        "slotwright.notification.sender-address, no-reply@localhost, example-sender",
        "slotwright.notification.sender-address, no-reply, example-sender",
        "slotwright.notification.public-url, https://localhost:8080, local-links",
        "slotwright.notification.public-url, https://127.0.0.1, local-links",
        "slotwright.notification.public-url, http://book.company.com, plain-links",
        "slotwright.link-key, short, known-link-key",
        "slotwright.link-key, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, known-link-key",
        "slotwright.link-key, only-for-tests-0123456789abcdef0123456789, known-link-key",
        "slotwright.link-key, please-changeme-before-you-go-live-with-it, known-link-key",
        "slotwright.http.trusted-proxies, 0.0.0.0/0, any-proxy",
        "slotwright.http.trusted-proxies, '10.0.0.1,::/0', any-proxy",
        "slotwright.http.trusted-proxies, 128.0.0.0/1, any-proxy",
      })
  void oneThatIsNotIsNamed(String setting, String value, String rule) {
    Map<String, String> settings = fit();
    if (value == null) {
      settings.remove(setting);
    } else {
      settings.put(setting, value);
    }

    assertThat(complaints(settings)).isNotEmpty().anyMatch(each -> each.endsWith("(" + rule + ")"));
    assertThat(complaints(settings, rule)).noneMatch(each -> each.contains("(" + rule + ")"));
  }

  @Test
  void mailOverTlsFromTheStartNeedsNoStartTls() {
    Map<String, String> settings = fit();
    settings.put("slotwright.notification.smtp.tls", "implicit");

    assertThat(complaints(settings)).isEmpty();
  }

  @Test
  void tokensThatTheirTypeClaimTellsApartMayBeJwts() {
    Map<String, String> settings = fit();
    settings.put("slotwright.token.types", "JWT");
    settings.put("quarkus.oidc.token.token-type", "Bearer");

    assertThat(complaints(settings)).isEmpty();
  }

  @Test
  void everythingIsNamedAtOnceAndNoSecretIsShown() {
    Map<String, String> settings = fit();
    settings.put("quarkus.datasource.password", "booking");
    settings.put("kafka.security.protocol", "PLAINTEXT");
    settings.put("slotwright.link-key", "a-key-that-is-short");

    assertThat(complaints(settings))
        .hasSize(3)
        .noneMatch(each -> each.contains("a-key-that-is-short"));
  }

  @Test
  void anExceptionThatIsNoRuleIsAMistake() {
    assertThat(complaints(fit(), "plain-kafak"))
        .containsExactly("slotwright.production.allow names plain-kafak, which is no rule");
  }

  @Test
  void everyRuleHasASettingThatIsWatched() throws Exception {
    String defaults;
    try (var in = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
      defaults = new String(in.readAllBytes(), UTF_8);
    }
    Set<String> unwatched =
        ProductionRules.all().stream()
            .map(ProductionRule::setting)
            .filter(setting -> !defaults.contains("\"" + setting + "\"=${" + setting + ":}"))
            .collect(Collectors.toSet());

    assertThat(unwatched).isEmpty();
  }
}
