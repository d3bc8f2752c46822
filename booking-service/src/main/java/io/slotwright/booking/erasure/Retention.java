package io.slotwright.booking.erasure;

import org.jspecify.annotations.Nullable;

/// For how long an organisation keeps customers.
///
/// @param customersKeptDays full days after the end of their bookings, 1 to [#LONGEST]; null for
/// ever
public record Retention(@Nullable Integer customersKeptDays) {

  /// Ten years.
  public static final int LONGEST = 3650;

  /// An erasure cannot be undone, so by default nothing is erased.
  public static final Retention DEFAULT = new Retention(null);
}
