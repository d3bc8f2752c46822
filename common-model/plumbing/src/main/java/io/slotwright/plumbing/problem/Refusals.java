package io.slotwright.plumbing.problem;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import java.util.Map;

/// Turns refusals into problems.
public final class Refusals {

  private Refusals() {}

  /// The accepted value.
  ///
  /// @throws Problem when the decision is a refusal
  public static <T> T accepted(Decision<T> decision) {
    return decision.orThrow(Refusals::problem);
  }

  /// The problem that reports `refusal` to a client.
  public static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Invalid invalid -> Problem.validation(invalid.violations());
      case Refusal.NotFound missing -> Problem.notFound(missing.what());
      case Refusal.Because because -> problem(because);
      case Refusal.OverLimit over -> problem(over);
    };
  }

  private static Problem problem(Refusal.Because because) {
    Problem problem =
        Problem.of(status(because.kind()), because.code(), because.title(), because.detail());
    for (Map.Entry<String, Object> fact : because.facts().entrySet()) {
      problem = problem.with(fact.getKey(), fact.getValue());
    }
    return because.pause() == null ? problem : problem.retryAfter(because.pause());
  }

  /// With the fields `RateLimit-Policy` and `RateLimit` of
  /// draft-ietf-httpapi-ratelimit-headers-10, which name the limit.
  private static Problem problem(Refusal.OverLimit over) {
    String quota = "\"%s\";q=%d".formatted(over.limit(), over.most());
    return problem(over.because())
        .retryAfter(over.pause())
        .withHeader(
            "RateLimit-Policy",
            over.window().isZero() ? quota : quota + ";w=" + over.window().toSeconds())
        .withHeader(
            "RateLimit",
            "\"%s\";r=0;t=%d".formatted(over.limit(), Problem.wholeSeconds(over.pause())));
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case CONFLICT -> 409;
      case GONE -> 410;
      case OUTDATED -> 412;
      case EXCLUDED -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case TOO_MANY -> 429;
    };
  }
}
