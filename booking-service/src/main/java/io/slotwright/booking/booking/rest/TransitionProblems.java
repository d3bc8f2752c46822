package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Transition;
import io.slotwright.plumbing.problem.Problem;
import java.time.Duration;

/// Reports to a client why a command cannot change a booking.
final class TransitionProblems {

  private TransitionProblems() {}

  static Problem of(Transition.TooLate late) {
    return Problem.of(
            409,
            "cancellation-deadline-passed",
            "Cancellation deadline passed",
            "This booking could be cancelled or moved until %s. Please contact the service point."
                .formatted(late.deadline()))
        .with("cancellable_until", late.deadline());
  }

  /// Only for the holder of the booking's own token: for all others it does not exist.
  static Problem linkExpired() {
    return Problem.of(
        410,
        "manage-link-expired",
        "Link expired",
        "This link has expired because the appointment was too long ago. Please contact the service"
            + " point.");
  }

  static Problem contended() {
    return Problem.of(
            409,
            "changed-meanwhile",
            "Changed meanwhile",
            "Another request changed this booking at the same moment. Read it again and retry.")
        .retryAfter(Duration.ofSeconds(1));
  }

  static Problem of(Transition.Illegal illegal) {
    return Problem.of(
            409,
            "illegal-transition",
            "Illegal transition",
            "A booking that is %s cannot %s."
                .formatted(illegal.status().wireName(), illegal.command()))
        .with("status_now", illegal.status())
        .with("allowed", illegal.allowed());
  }
}
