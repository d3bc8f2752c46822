package io.slotwright.booking.booking;

import io.slotwright.booking.availability.Waivers;

/// Why an operator changed a booking.
///
/// @param reason what they wrote, empty for nothing; may name people, so it is erased with the
/// customer
/// @param waivers the rules that they set aside
public record Grounds(String reason, Waivers waivers) {

  public static final Grounds NONE = of("");

  /// Those of an operator; what others write is not kept.
  public static Grounds by(Actor actor, String reason) {
    return actor instanceof Actor.Operator ? of(reason) : NONE;
  }

  public static Grounds of(String reason) {
    return new Grounds(reason, Waivers.NONE);
  }
}
