package io.slotwright.identity.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Remembers logins in progress, and no client's own tokens. Those are self-contained JWTs that
/// nobody asks this server about again; kept in memory, every token a load test fetches would stay
/// there until the process ends.
final class LoginAuthorizations implements OAuth2AuthorizationService {

  private final OAuth2AuthorizationService logins;

  LoginAuthorizations(OAuth2AuthorizationService logins) {
    this.logins = logins;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
        authorization.getAuthorizationGrantType())) {
      logins.save(authorization);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    logins.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return logins.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return logins.findByToken(token, tokenType);
  }
}
