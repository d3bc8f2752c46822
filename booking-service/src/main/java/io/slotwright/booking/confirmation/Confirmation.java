package io.slotwright.booking.confirmation;

import io.slotwright.booking.confirmation.ConfirmationDecision.AlreadyBooked;
import io.slotwright.booking.confirmation.ConfirmationDecision.Book;
import io.slotwright.booking.confirmation.ConfirmationDecision.Expired;
import io.slotwright.booking.confirmation.ConfirmationDecision.GiveUp;
import io.slotwright.booking.confirmation.ConfirmationDecision.NoMoreCodes;
import io.slotwright.booking.confirmation.ConfirmationDecision.WrongCode;
import io.slotwright.booking.confirmation.ConfirmationDecision.WrongToken;
import io.slotwright.booking.confirmation.ConfirmationState.Awaiting;
import io.slotwright.booking.confirmation.ConfirmationState.Confirmed;
import io.slotwright.booking.confirmation.ConfirmationState.GivenUp;
import java.time.Instant;
import java.util.UUID;

/// A guest's request for a booking, which is made once the guest proves to read the mails of the
/// given address. A reservation holds the time until then.
///
/// @param id that of the reservation
/// @param attemptsLeft how many wrong codes may still be sent, from 0. They count after the booking
/// too: its answer carries the token that manages it
/// @param expiresAt from when on it cannot be confirmed
public record Confirmation(UUID id, ConfirmationState state, int attemptsLeft, Instant expiresAt) {

  /// The result of `proof`. Only whether it is right is recorded, never the code or token itself.
  public ConfirmationDecision decide(Proof proof, Instant now) {
    return switch (state) {
      case Awaiting awaiting when hasExpiredAt(now) -> new Expired(expiresAt);
      case Awaiting awaiting -> decideAwaiting(proof);
      case Confirmed(UUID bookingId) -> decideConfirmed(proof, bookingId);
      case GivenUp givenUp -> new NoMoreCodes();
    };
  }

  /// Whether it still waits and can no longer be confirmed.
  public boolean hasExpiredAt(Instant now) {
    return state instanceof Awaiting && !now.isBefore(expiresAt);
  }

  public Confirmation confirmed(UUID bookingId) {
    return new Confirmation(id, new Confirmed(bookingId), attemptsLeft, expiresAt);
  }

  /// After a wrong code.
  public Confirmation withFewerAttempts() {
    return new Confirmation(id, state, Math.max(0, attemptsLeft - 1), expiresAt);
  }

  /// After the last wrong code.
  public Confirmation givenUp() {
    return new Confirmation(id, new GivenUp(), 0, expiresAt);
  }

  private ConfirmationDecision decideAwaiting(Proof proof) {
    return switch (proof) {
      case Proof.Code(boolean right) when right -> new Book();
      case Proof.Code wrong when attemptsLeft > 1 -> new WrongCode(attemptsLeft - 1);
      case Proof.Code wrong -> new GiveUp();
      case Proof.Token(boolean right) -> right ? new Book() : new WrongToken();
    };
  }

  private ConfirmationDecision decideConfirmed(Proof proof, UUID bookingId) {
    return switch (proof) {
      case Proof.Code code when attemptsLeft == 0 -> new NoMoreCodes();
      case Proof.Code(boolean right) ->
          right ? new AlreadyBooked(bookingId) : new WrongCode(attemptsLeft - 1);
      case Proof.Token(boolean right) -> right ? new AlreadyBooked(bookingId) : new WrongToken();
    };
  }
}
