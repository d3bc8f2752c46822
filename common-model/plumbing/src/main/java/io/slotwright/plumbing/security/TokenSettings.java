package io.slotwright.plumbing.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;

/// Which access tokens are accepted, besides issuer and audience from `quarkus.oidc.token`.
@ConfigMapping(prefix = "slotwright.token")
public interface TokenSettings {

  /// The accepted `typ` headers: `at+jwt` by RFC 9068. For a provider that sets `JWT` on every
  /// token, accept `JWT` here and recognise its access tokens by `quarkus.oidc.token.token-type`,
  /// the `typ` claim.
  @WithDefault("at+jwt")
  @NotEmpty
  Set<String> types();

  /// The longest lifetime of a token, from `iat` to `exp`. A stolen token works as long.
  @WithDefault("1h")
  Duration longestLife();

  /// How far the identity provider's clock may be ahead.
  @WithDefault("10s")
  Duration clockSkew();
}
