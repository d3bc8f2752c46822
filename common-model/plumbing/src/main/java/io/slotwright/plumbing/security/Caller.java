package io.slotwright.plumbing.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.slotwright.plumbing.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The sender of this request, by bearer token; a guest without one.
@RequestScoped
public class Caller {

  private static final String ORGANISATION = "organisation_id";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// Whether they have the operator role for an organisation; an admin has it too.
  public boolean isOperator() {
    return identity.hasRole("operator") || isAdmin();
  }

  public boolean isAdmin() {
    return identity.hasRole("admin");
  }

  /// The caller's name in the audit trail: the token's subject, or `guest`. Never the account name,
  /// which may be an e-mail address.
  public String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : identity.isAnonymous() ? "guest" : identity.getPrincipal().getName();
  }

  /// Like [#subject]; empty for a guest.
  public Optional<String> knownSubject() {
    return identity.isAnonymous() ? Optional.empty() : Optional.of(subject());
  }

  /// The organisation they work for.
  ///
  /// @throws Problem 403 `no-organisation` when their token names none
  public UUID organisation() {
    return knownOrganisation()
        .orElseThrow(
            () ->
                Problem.of(
                    403,
                    "no-organisation",
                    "No organisation",
                    "Your token names no organisation."));
  }

  /// Whether the caller may change resources of `organisation`. Otherwise the resource must look
  /// nonexistent: answer 404.
  public boolean mayTouch(UUID organisation) {
    return isOperator() && knownOrganisation().filter(organisation::equals).isPresent();
  }

  /// Like [#organisation]; empty when their token names none.
  public Optional<UUID> knownOrganisation() {
    @Nullable Object claim =
        identity.getPrincipal() instanceof JsonWebToken token
            ? token.getClaim(ORGANISATION)
            : identity.getAttribute(ORGANISATION);
    try {
      return Optional.ofNullable(claim).map(Object::toString).map(UUID::fromString);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
