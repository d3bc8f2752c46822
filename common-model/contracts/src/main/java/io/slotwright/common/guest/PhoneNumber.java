package io.slotwright.common.guest;

import org.jspecify.annotations.Nullable;

/// A telephone number that can be compared, searched for and rung from anywhere.
///
/// @param e164 a plus and at most 15 digits (ITU-T E.164), such as `+380442345678`
/// @param extension the digits to dial once connected; null for none
public record PhoneNumber(String e164, @Nullable String extension) {

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "PhoneNumber[…]";
  }
}
