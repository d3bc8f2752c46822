package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.MyBooking;
import java.util.List;

/// The result of opening a link.
public sealed interface OpenedList {

  record Open(List<MyBooking> bookings) implements OpenedList {}

  /// It was one of ours, and its time is up.
  record Expired() implements OpenedList {}

  /// It never was one.
  record Wrong() implements OpenedList {}
}
