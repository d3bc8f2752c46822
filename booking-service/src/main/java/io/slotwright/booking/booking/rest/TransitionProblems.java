package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Transition;
import io.slotwright.plumbing.problem.Problem;

/// Tells a client why something cannot happen to a booking.
final class TransitionProblems {

  private TransitionProblems() {}

  static Problem of(Transition.TooLate late) {
    return Problem.of(
            409,
            "cancellation-deadline-passed",
            "Cancellation deadline passed",
            "This booking could be cancelled or moved until %s; ask the service point."
                .formatted(late.deadline()))
        .with("cancellable_until", late.deadline());
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
