package io.slotwright.booking.availability;

/// A rule that an operator may set aside for one appointment, named like the refusal that it takes
/// back. None of them lets two appointments of a post overlap.
public enum Waiver {
  /// The time has begun. It must not be over.
  IN_THE_PAST("in-the-past"),
  /// The point requires more notice.
  TOO_SOON("too-soon"),
  /// The post offers nothing at that time, or an operator has blocked it.
  SLOT_NOT_OFFERED("slot-not-offered"),
  /// The time lies inside a slot. It takes what it needs, not whole slots.
  TIME_MISMATCH("time-mismatch"),
  /// Too few slots follow each other.
  SERVICES_DO_NOT_FIT("services-do-not-fit");

  private final String wireName;

  Waiver(String wireName) {
    this.wireName = wireName;
  }

  /// The name in JSON and in the database.
  public String wireName() {
    return wireName;
  }
}
