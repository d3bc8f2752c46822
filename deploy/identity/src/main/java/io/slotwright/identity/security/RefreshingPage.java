package io.slotwright.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Reads a refresh request of a client without a secret: the page in the browser.
final class RefreshingPage implements AuthenticationConverter {

  private static final String REFRESH = AuthorizationGrantType.REFRESH_TOKEN.getValue();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String client = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
    boolean refreshes = REFRESH.equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
    boolean showsASecret =
        request.getHeader("Authorization") != null
            || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null;
    return client == null || !refreshes || showsASecret
        ? null
        : new OAuth2ClientAuthenticationToken(
            client,
            ClientAuthenticationMethod.NONE,
            null,
            Map.of(OAuth2ParameterNames.GRANT_TYPE, REFRESH));
  }
}
