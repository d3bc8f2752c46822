package io.slotwright.calendar.signin.flow;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;

/// What a browser needs to sign operators in: OpenID Connect, authorization code with PKCE (RFC
/// 7636). Nothing of it is secret.
@ConfigMapping(prefix = "slotwright.sign-in")
public interface SignInSettings {

  /// The issuer's address as browsers reach it. Its discovery document is below.
  @Pattern(regexp = "https?://[^/?#\\s;,]+(/[^?#\\s;,]*)?")
  String authority();

  /// The public client at the provider, whose redirect address is `/callback` of the gateway.
  @NotBlank
  String clientId();

  /// The scopes to ask for, separated by spaces, `openid` among them. A provider that gives refresh
  /// tokens only for a scope needs it here.
  @Pattern(regexp = "(\\S+ )*openid( \\S+)*")
  String scope();

  /// The origin that the page may connect to: scheme, host and port of [#authority].
  default String origin() {
    URI address = URI.create(authority());
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
