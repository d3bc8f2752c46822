package io.slotwright.schedule.post;

/// What to do when somebody is still expected at a post that is to go.
public enum IfBooked {
  /// Leave the post as it is.
  REFUSE,
  /// Let it go nevertheless: its bookings stay, and booking-service marks them displaced.
  DISPLACE
}
