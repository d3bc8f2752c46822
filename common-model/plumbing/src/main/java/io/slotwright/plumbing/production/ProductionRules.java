package io.slotwright.plumbing.production;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All requirements of production, for any service. A rule about an unused feature passes.
final class ProductionRules {

  static final String DB_USER = "quarkus.datasource.username";
  static final String DB_PASSWORD = "quarkus.datasource.password";
  static final String DB_NAME = "slotwright.database";
  static final String DB_URL = "quarkus.datasource.reactive.url";
  static final String OIDC_URL = "quarkus.oidc.auth-server-url";
  static final String OIDC_ISSUER = "quarkus.oidc.token.issuer";
  static final String OIDC_AUDIENCE = "quarkus.oidc.token.audience";
  static final String OIDC_TLS = "quarkus.oidc.tls.verification";
  static final String TOKEN_TYPES = "slotwright.token.types";
  static final String TOKEN_TYPE_CLAIM = "quarkus.oidc.token.token-type";
  static final String TRUST_ALL = "quarkus.tls.trust-all";
  static final String KAFKA = "kafka.bootstrap.servers";
  static final String KAFKA_PROTOCOL = "kafka.security.protocol";
  static final String REDIS = "quarkus.redis.hosts";
  static final String REDIS_PASSWORD = "quarkus.redis.password";
  static final String MAIL_HOST = "slotwright.notification.smtp.host";
  static final String MAIL_TLS = "slotwright.notification.smtp.tls";
  static final String FALLBACK_TLS = "slotwright.notification.smtp.fallback.tls";
  static final String MAIL_USER = "slotwright.notification.smtp.username";
  static final String MAIL_PASSWORD = "slotwright.notification.smtp.password";
  static final String PUBLIC_URL = "slotwright.notification.public-url";
  static final String SENDER = "slotwright.notification.sender-address";
  static final String LINK_KEY = "slotwright.link-key";
  static final String PROXIES = "slotwright.http.trusted-proxies";

  private static final Set<String> ENCRYPTED_KAFKA = Set.of("SSL", "SASL_SSL");

  private ProductionRules() {}

  static List<ProductionRule> all() {
    return Stream.of(database(), identity(), kafka(), redis(), mail(), links(), edge())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ProductionRule> database() {
    return List.of(
        new ProductionRule(
            "local-database", DB_URL, "must name another host than this one", local(DB_URL)),
        new ProductionRule(
            "known-database-password",
            DB_PASSWORD,
            "must be a secret of at least 8 characters, not the name of the user or the database",
            ProductionRules::hasKnownDatabasePassword));
  }

  private static boolean hasKnownDatabasePassword(Settings settings) {
    List<String> names =
        Stream.concat(settings.of(DB_USER).stream(), settings.of(DB_NAME).stream()).toList();
    return settings
        .of(DB_PASSWORD)
        .map(password -> Secrets.isGuessable(password, names))
        .orElse(true);
  }

  private static List<ProductionRule> identity() {
    return List.of(
        new ProductionRule(
            "local-identity-provider",
            OIDC_URL,
            "must name another host than this one",
            local(OIDC_URL)),
        new ProductionRule(
            "plain-identity-provider",
            OIDC_URL,
            "must begin with https://",
            settings -> !settings.of(OIDC_URL).map(Hosts::scheme).orElse("").equals("https")),
        new ProductionRule(
            "any-issuer",
            OIDC_ISSUER,
            "must not be any",
            settings -> settings.is(OIDC_ISSUER, "any")),
        new ProductionRule(
            "any-audience",
            OIDC_AUDIENCE,
            "must name the audience of this API",
            settings ->
                !settings.has(OIDC_AUDIENCE) || settings.listOf(OIDC_AUDIENCE).contains("any")),
        new ProductionRule(
            "any-token-type",
            TOKEN_TYPES,
            "accepts JWT, which id tokens have too: then quarkus.oidc.token.token-type must name access tokens",
            settings ->
                settings.listOf(TOKEN_TYPES).stream().anyMatch("JWT"::equalsIgnoreCase)
                    && !settings.has(TOKEN_TYPE_CLAIM)),
        new ProductionRule(
            "any-certificate",
            OIDC_TLS,
            "must not be none, nor quarkus.tls.trust-all true",
            settings -> settings.is(OIDC_TLS, "none") || settings.is(TRUST_ALL, "true")));
  }

  private static List<ProductionRule> kafka() {
    return List.of(
        new ProductionRule(
            "local-kafka", KAFKA, "must name other hosts than this one", local(KAFKA)),
        new ProductionRule(
            "plain-kafka",
            KAFKA_PROTOCOL,
            "must be SSL or SASL_SSL",
            settings ->
                settings.has(KAFKA)
                    && !ENCRYPTED_KAFKA.contains(
                        settings.of(KAFKA_PROTOCOL).orElse("").toUpperCase(Locale.ROOT))));
  }

  private static List<ProductionRule> redis() {
    return List.of(
        new ProductionRule(
            "local-redis", REDIS, "must name other hosts than this one", local(REDIS)),
        new ProductionRule(
            "plain-redis",
            REDIS,
            "must begin with rediss://",
            settings ->
                settings.listOf(REDIS).stream()
                    .anyMatch(host -> !Hosts.scheme(host).equals("rediss"))),
        new ProductionRule(
            "open-redis",
            REDIS_PASSWORD,
            "must be set, or be part of quarkus.redis.hosts",
            settings ->
                !settings.has(REDIS_PASSWORD)
                    && settings.listOf(REDIS).stream()
                        .anyMatch(host -> Hosts.password(host).isEmpty())));
  }

  private static List<ProductionRule> mail() {
    return List.of(
        new ProductionRule(
            "local-mail", MAIL_HOST, "must name another host than this one", local(MAIL_HOST)),
        new ProductionRule(
            "plain-mail",
            MAIL_TLS,
            "must be starttls or implicit",
            ofMail(
                settings ->
                    !settings.is(MAIL_TLS, "starttls") && !settings.is(MAIL_TLS, "implicit"))),
        new ProductionRule(
            "plain-fallback-mail",
            FALLBACK_TLS,
            "must be starttls or implicit",
            settings -> settings.is(FALLBACK_TLS, "none")),
        new ProductionRule(
            "open-mail",
            MAIL_PASSWORD,
            "must be set, and " + MAIL_USER,
            ofMail(settings -> !settings.has(MAIL_USER) || !settings.has(MAIL_PASSWORD))),
        new ProductionRule(
            "example-sender",
            SENDER,
            "must be an address of yours",
            settings -> settings.of(SENDER).filter(ProductionRules::isNobodys).isPresent()));
  }

  private static boolean isNobodys(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
    return !address.contains("@") || !domain.contains(".") || Hosts.isReserved(domain);
  }

  private static List<ProductionRule> links() {
    return List.of(
        new ProductionRule(
            "local-links",
            PUBLIC_URL,
            "must name the host at which people reach the gateway",
            settings -> settings.of(PUBLIC_URL).map(Hosts::of).filter(Hosts::isLocal).isPresent()),
        new ProductionRule(
            "plain-links",
            PUBLIC_URL,
            "must begin with https://",
            settings ->
                settings
                    .of(PUBLIC_URL)
                    .filter(url -> !Hosts.scheme(url).equals("https"))
                    .isPresent()),
        new ProductionRule(
            "known-link-key",
            LINK_KEY,
            "must be a random secret of at least 32 characters",
            known(LINK_KEY)));
  }

  private static List<ProductionRule> edge() {
    return List.of(
        new ProductionRule(
            "any-proxy",
            PROXIES,
            "must name the gateway's addresses only, no more than a /8",
            settings -> settings.listOf(PROXIES).stream().anyMatch(Proxies::isWideOpen)));
  }

  private static Predicate<Settings> local(String setting) {
    return settings -> settings.listOf(setting).stream().map(Hosts::of).anyMatch(Hosts::isLocal);
  }

  private static Predicate<Settings> known(String setting) {
    return settings -> settings.of(setting).filter(Secrets::isGuessableKey).isPresent();
  }

  private static Predicate<Settings> ofMail(Predicate<Settings> broken) {
    return settings -> settings.has(MAIL_HOST) && broken.test(settings);
  }
}
