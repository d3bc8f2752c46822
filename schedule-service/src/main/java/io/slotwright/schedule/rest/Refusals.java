package io.slotwright.schedule.rest;

import io.slotwright.plumbing.problem.Problem;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Refusal;

/// Refusals as problems.
public final class Refusals {

  private Refusals() {}

  /// What was accepted.
  ///
  /// @throws Problem when the decision is a refusal
  public static <T> T accepted(Decision<T> decision) {
    return decision.orThrow(Refusals::problem);
  }

  private static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Invalid invalid -> Problem.validation(invalid.violations());
      case Refusal.NotFound missing -> Problem.notFound(missing.what());
      case Refusal.PostNumberTaken taken ->
          Problem.of(
              409,
              "post-number-taken",
              "Post number taken",
              "Another post of this service point has number " + taken.number() + ".");
      case Refusal.ServicePointHasActivePosts active ->
          Problem.of(
                  409,
                  "service-point-has-posts",
                  "Service point has posts",
                  "Deactivate the active posts of this service point first.")
              .with("active_posts", active.numbers());
    };
  }
}
