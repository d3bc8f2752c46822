package io.slotwright.calendar;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets a test say who calls, request by request: `Authorization: Test <role> <organisation>`. The
/// real identity provider is met by the black-box tests of the suite.
@ApplicationScoped
class HeaderAuthentication implements HttpAuthenticationMechanism {

  @Override
  public int getPriority() {
    return 10_000;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    String header = context.request().getHeader("Authorization");
    return header == null || !header.startsWith("Test ")
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(identity(header.split(" ")));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  private static SecurityIdentity identity(String[] parts) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(parts[1]))
            .addRole(parts[1]);
    if (parts.length > 2) {
      identity.addAttribute("organisation_id", parts[2]);
    }
    return identity.build();
  }
}
