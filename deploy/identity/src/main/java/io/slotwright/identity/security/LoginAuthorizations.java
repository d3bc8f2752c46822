package io.slotwright.identity.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Stores logins in progress, but not the tokens of programs. Those are self-contained JWTs that
/// nothing looks up again; in memory, every token of a load test would stay until the process ends.
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
