package io.slotwright.booking.allocation.rest;

import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.booking.availability.Refusal;
import io.slotwright.booking.availability.rest.RefusalProblems;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.rest.LimitProblems;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.problem.Problem;
import java.time.ZoneId;
import java.util.List;

/// Reports to a client why a claim on a post's time was not granted.
public final class ClaimProblems {

  private ClaimProblems() {}

  /// The event of a granted claim.
  ///
  /// @throws Problem when the claim was not granted
  public static <E> E orProblem(Claimed<E> claimed) {
    return switch (claimed) {
      case Claimed.Granted<E>(E event) -> event;
      case Claimed.Refused<E>(ZoneId zone, List<Refusal> refusals) ->
          throw RefusalProblems.problem(zone, refusals);
      case Claimed.OverLimit<E>(LimitReached reached) -> throw LimitProblems.problem(reached);
      case Claimed.NoSuchPost<E> unknown ->
          throw Problem.validation(
              "/post_id", ViolationCode.UNKNOWN_POST, "There is no such post.");
      case Claimed.ServicesOfAnotherPoint<E> foreign ->
          throw RefusalProblems.servicesOfAnotherPoint();
    };
  }
}
