package io.slotwright.common.guest;

/// The rules of a service point for guests. Operators are exempt in their own organisation.
///
/// @param confirm whether a guest must confirm the e-mail address before the booking is made
/// @param challenge whether a guest's browser must solve a proof of work to hold or book
/// @param limits the limits of what guests may do
public record GuestRules(boolean confirm, boolean challenge, PointLimits limits) {

  /// The rules of a service point that sets none.
  public static final GuestRules DEFAULTS = new GuestRules(false, false, PointLimits.DEFAULTS);
}
