package io.slotwright.common.guest;

/// The rules of a service point for guests. Operators are exempt in their own organisation.
///
/// @param confirm whether a guest confirms the e-mail address before a booking stands
/// @param challenge whether a guest's browser solves a proof of work before it holds or books
/// @param limits how much guests may do
public record GuestRules(boolean confirm, boolean challenge, PointLimits limits) {

  /// The rules of a point that sets none.
  public static final GuestRules DEFAULTS = new GuestRules(false, false, PointLimits.DEFAULTS);
}
