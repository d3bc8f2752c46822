package io.slotwright.plumbing.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses a malformed token before Quarkus parses it: Quarkus fails on a token of only dots as if
/// it were a server error.
@Singleton
class TokenForm implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer ";
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    @Nullable String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header == null || !isBearer(header) || isToken(header)
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().failure(new AuthenticationFailedException());
  }

  private static boolean isBearer(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static boolean isToken(String header) {
    return FORM.matcher(header.substring(SCHEME.length()).strip()).matches();
  }

  /// Other mechanisms send the challenge.
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1000;
  }
}
