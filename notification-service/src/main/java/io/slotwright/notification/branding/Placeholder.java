package io.slotwright.notification.branding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a text of an operator can mention of each mail.
public enum Placeholder {
  /// The customer's name.
  CUSTOMER,
  /// The name of the service point.
  POINT,
  /// The time of the booking, or the day of several.
  WHEN;

  /// As it stands in the text, between braces.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
