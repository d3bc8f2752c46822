package io.slotwright.booking.erasure;

import org.jspecify.annotations.Nullable;

/// For how long an organisation keeps customers.
///
/// @param customersKeptDays full days after the end of their bookings, 1 to [#LONGEST]; null for
/// ever
public record Retention(@Nullable Integer customersKeptDays) {

  /// Ten years.
  public static final int LONGEST = 3650;

  /// What is erased does not come back, so nothing is before somebody asks for it.
  public static final Retention DEFAULT = new Retention(null);
}
