package io.slotwright.calendar.telemetry;

import java.util.Arrays;
import java.util.Locale;

/// A page of the web, without what its address says.
public enum WebPage {
  HOME,
  WEEK,
  BOOK,
  BOOKED,
  MANAGE,
  MY_BOOKINGS,
  CONFIRM,
  PREFERENCES,
  EMBED,
  OPERATOR,
  /// Any other, also one of a newer release
  OTHER;

  /// As in JSON and metrics: `my-bookings`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The page of a name; [#OTHER] for a name that is not known.
  public static WebPage of(String name) {
    return Arrays.stream(values())
        .filter(page -> page.wireName().equals(name))
        .findFirst()
        .orElse(OTHER);
  }
}
