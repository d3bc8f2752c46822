package io.slotwright.schedule.post;

/// What to do when a post to be deleted still has upcoming bookings.
public enum IfBooked {
  /// Keep the post unchanged.
  REFUSE,
  /// Delete it nevertheless: its bookings stay, and booking-service marks them displaced.
  DISPLACE
}
