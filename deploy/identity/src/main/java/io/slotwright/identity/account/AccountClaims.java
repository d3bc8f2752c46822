package io.slotwright.identity.account;

import io.slotwright.identity.IdentityConfig;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// Writes into each token what the services decide by: `preferred_username`, `groups` and, for
/// people of an organisation, `organisation_id`.
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
  }

  private Map<String, Account> accountsOf(JwtEncodingContext context) {
    return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
        ? config.clients()
        : config.users();
  }

  private static void write(JwtClaimsSet.Builder claims, String name, Account account) {
    claims.claim("preferred_username", name).claim("groups", account.groups());
    if (account.organisationId() != null) {
      claims.claim("organisation_id", account.organisationId().toString());
    }
  }
}
