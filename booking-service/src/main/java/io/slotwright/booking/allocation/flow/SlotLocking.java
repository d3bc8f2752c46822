package io.slotwright.booking.allocation.flow;

/// When slots are locked before PostgreSQL is queried. Locks decide nothing: this affects speed
/// alone.
public enum SlotLocking {
  ALWAYS,

  /// When several requests of a process want a slot at the same moment, all but the first of them.
  WHEN_CONTESTED,

  NEVER;

  /// @param crowded whether another request wants one of the slots at this moment
  public boolean asksFor(boolean crowded) {
    return this == ALWAYS || this == WHEN_CONTESTED && crowded;
  }
}
