package io.slotwright.booking.availability.rest;

import io.slotwright.booking.availability.Refusal;
import io.slotwright.booking.availability.Refusal.SlotHeld;
import io.slotwright.booking.availability.Refusal.SlotTaken;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.problem.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Reports to a client why a post's time cannot be taken.
public final class RefusalProblems {

  private RefusalProblems() {}

  /// 422, for services that do not belong to the point at which a time is requested.
  public static Problem servicesOfAnotherPoint() {
    return Problem.validation(
        "/service_ids",
        ViolationCode.SERVICES_OF_ANOTHER_POINT,
        "The services belong to another service point than the post.");
  }

  /// The first refusal as a problem, the others among its reasons.
  public static Problem problem(ZoneId zone, List<Refusal> refusals) {
    Refusal first = refusals.getFirst();
    Problem problem =
        Problem.of(status(first), first.code(), title(first), first.detail(zone))
            .with("reasons", refusals.stream().map(each -> Reason.of(each, zone)).toList());
    return first instanceof SlotHeld held ? problem.with("held_until", held.until()) : problem;
  }

  private static int status(Refusal refusal) {
    return refusal instanceof SlotTaken || refusal instanceof SlotHeld ? 409 : 422;
  }

  private static String title(Refusal refusal) {
    String words = refusal.code().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
