package io.slotwright.identity.security;

import io.slotwright.identity.account.Account;
import io.slotwright.identity.config.IdentityConfig;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// Adds the claims that services use to each token: `preferred_username`, `email`, `groups` and,
/// for members of an organisation, `organisation_id`. An access token also names its type and its
/// API (RFC 9068), so that no other token passes for one, and it does not pass for an id token.
@Component
class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final IdentityConfig config;

  AccountClaims(IdentityConfig config) {
    this.config = config;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    String name = context.getPrincipal().getName();
    Account account = accountsOf(context).get(name);
    if (account == null) {
      throw new IllegalStateException("a token was granted to an unknown account");
    }
    write(context.getClaims(), name, account);
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      address(context, account);
    }
  }

  private void address(JwtEncodingContext context, Account account) {
    String audience = account.audience() == null ? config.audience() : account.audience();
    context.getJwsHeader().type("at+jwt");
    context
        .getClaims()
        .audience(List.of(audience))
        .claim("client_id", context.getRegisteredClient().getClientId());
  }

  private Map<String, Account> accountsOf(JwtEncodingContext context) {
    return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
        ? config.clients()
        : config.users();
  }

  private static void write(JwtClaimsSet.Builder claims, String name, Account account) {
    claims
        .claim("preferred_username", name)
        .claim("email", name + "@example.test")
        .claim("groups", account.groups());
    if (account.organisationId() != null) {
      claims.claim("organisation_id", account.organisationId().toString());
    }
  }
}
