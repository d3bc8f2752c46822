package io.slotwright.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone, or some program, that can get a token.
///
/// @param secret the password or client secret in clear, as configured; only its hash is kept by
/// the server
/// @param groups the roles: `admin`, `operator`, `customer`
/// @param organisationId the organisation they act for; null for customers, who belong to none
/// @param audience for which API a program's tokens are, where it is not Slotwright's
public record Account(
    @NotBlank String secret,
    @NotEmpty List<String> groups,
    @Nullable UUID organisationId,
    @Nullable String audience) {

  /// Leaves the secret out, so that no log line or failure message can carry it.
  @Override
  public String toString() {
    return "Account[groups=" + groups + ", organisationId=" + organisationId + "]";
  }
}
