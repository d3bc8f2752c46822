package io.slotwright.notification.preview.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.plumbing.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The caller's own mail address, as the identity provider knows it.
@RequestScoped
class OperatorAddress {

  private static final String EMAIL = "email";

  private final SecurityIdentity identity;

  OperatorAddress(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// @throws Problem 409 `no-mail-address` when their token names none
  MailAddress get() {
    return Optional.of(identity.getPrincipal())
        .filter(JsonWebToken.class::isInstance)
        .map(JsonWebToken.class::cast)
        .map(token -> token.<Object>getClaim(EMAIL))
        .map(Object::toString)
        .flatMap(MailAddress::parse)
        .orElseThrow(
            () ->
                Problem.of(
                    409,
                    "no-mail-address",
                    "No mail address",
                    "Your token names no mail address to send to."));
  }
}
