package io.slotwright.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person or a program that can get a token.
///
/// @param secret the password or client secret in clear, as configured; the server keeps only its
///     hash
/// @param groups the roles: `admin`, `operator`, `customer`
/// @param organisationId the organisation of the account; null for customers, who have none
/// @param audience the API that a program's tokens are for, where it is not Slotwright's
public record Account(
    @NotBlank String secret,
    @NotEmpty List<String> groups,
    @Nullable UUID organisationId,
    @Nullable String audience) {

  /// Leaves the secret out, so that no log line or failure message contains it.
  @Override
  public String toString() {
    return "Account[groups=" + groups + ", organisationId=" + organisationId + "]";
  }
}
