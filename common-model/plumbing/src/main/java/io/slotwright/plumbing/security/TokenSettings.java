package io.slotwright.plumbing.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;

/// Which access tokens are accepted, beside what `quarkus.oidc.token` says of issuer and audience.
@ConfigMapping(prefix = "slotwright.token")
public interface TokenSettings {

  /// The accepted `typ` headers: `at+jwt` by RFC 9068. For a provider that writes `JWT` into every
  /// token, accept `JWT` here and tell its access tokens by `quarkus.oidc.token.token-type`, the
  /// `typ` claim.
  @WithDefault("at+jwt")
  @NotEmpty
  Set<String> types();

  /// How long a token may live from `iat` to `exp`. A stolen one is good for as long.
  @WithDefault("1h")
  Duration longestLife();

  /// How far the identity provider's clock may be ahead.
  @WithDefault("10s")
  Duration clockSkew();
}
