package io.slotwright.booking.confirmation;

import java.util.UUID;

/// The state of a request.
public sealed interface ConfirmationState {

  /// The name in JSON and in the database.
  String wireName();

  /// The guest has a mail and has not confirmed yet.
  record Awaiting() implements ConfirmationState {
    @Override
    public String wireName() {
      return "awaiting-confirmation";
    }
  }

  /// It is a booking.
  record Confirmed(UUID bookingId) implements ConfirmationState {
    @Override
    public String wireName() {
      return "confirmed";
    }
  }

  /// Too many wrong codes were sent: its time is free again.
  record GivenUp() implements ConfirmationState {
    @Override
    public String wireName() {
      return "void";
    }
  }
}
