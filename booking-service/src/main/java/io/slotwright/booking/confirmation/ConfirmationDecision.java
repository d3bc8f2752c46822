package io.slotwright.booking.confirmation;

import java.time.Instant;
import java.util.UUID;

/// The consequence of a proof.
public sealed interface ConfirmationDecision {

  /// Make the booking.
  record Book() implements ConfirmationDecision {}

  /// It was made before: the answer is that booking.
  record AlreadyBooked(UUID bookingId) implements ConfirmationDecision {}

  /// @param attemptsLeft how many wrong codes may still be sent, from 0
  record WrongCode(int attemptsLeft) implements ConfirmationDecision {}

  /// The last wrong code: the request ends and its time is free.
  record GiveUp() implements ConfirmationDecision {}

  /// Too many wrong codes were sent before.
  record NoMoreCodes() implements ConfirmationDecision {}

  record WrongToken() implements ConfirmationDecision {}

  record Expired(Instant expiredAt) implements ConfirmationDecision {}
}
