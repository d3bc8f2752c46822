package io.slotwright.booking.booking.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The proof that a guest reads the mails of the address: the code or the token, not both.
///
/// @param code six digits, as printed in the mail
/// @param token what the link in the mail carries
@Schema(
    examples = {
      """
      {"token": "kSdX0pLqvJf3…"}
      """,
      """
      {"code": "123456"}
      """
    })
record ConfirmationRequest(
    @Pattern(regexp = "[0-9]{6}", message = "has six digits") @Nullable String code,
    @Size(max = 200) @Nullable String token) {

  boolean hasOneProof() {
    return (code == null) != (token == null);
  }

  /// Keeps the proof out of logs and error messages.
  @Override
  public String toString() {
    return "ConfirmationRequest[…]";
  }
}
