package io.slotwright.booking.limit.rest;

import io.slotwright.booking.limit.Limit;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.plumbing.problem.Problem;
import java.util.Locale;

/// Reports to a guest which limit is reached and when to retry: `Retry-After`, and the fields
/// `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-10.
public final class LimitProblems {

  /// The OpenAPI description of the response.
  public static final String DESCRIPTION =
      "A limit of guests is reached; see code, and retry after Retry-After seconds."
          + " RateLimit-Policy and RateLimit name the limit";

  private LimitProblems() {}

  /// 429.
  public static Problem problem(LimitReached reached) {
    Limit limit = reached.limit();
    long seconds = Math.max(1, reached.pause().plusMillis(999).toSeconds());
    return Problem.of(429, limit.code(), title(limit), detail(limit))
        .retryAfter(reached.pause())
        .withHeader("RateLimit-Policy", policy(reached))
        .withHeader("RateLimit", "\"%s\";r=0;t=%d".formatted(limit.wireName(), seconds));
  }

  /// Without a window where it is about what is held at once.
  private static String policy(LimitReached reached) {
    String quota = "\"%s\";q=%d".formatted(reached.limit().wireName(), reached.most());
    return reached.limit().window().isZero()
        ? quota
        : quota + ";w=" + reached.limit().window().toSeconds();
  }

  private static String title(Limit limit) {
    String words = limit.code().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String detail(Limit limit) {
    return switch (limit) {
      case HOLDS_AT_ONCE ->
          "You already hold the maximum number of slots. Book or release one first.";
      case HOLDS_PER_ADDRESS -> "You have held too many slots within an hour. Retry later.";
      case BOOKINGS_PER_CLIENT, BOOKINGS_PER_ADDRESS, BOOKINGS_PER_ADDRESS_EVERYWHERE ->
          "You have made too many bookings within a day. Retry later, or ask the business to book"
              + " for you.";
      case BOOKINGS_PER_EMAIL ->
          "Too many bookings have been made for this e-mail address within a day. Retry later, or"
              + " ask the business to book for you.";
      case HOLDS_PER_POINT, HOLDS_PER_ORGANISATION, BOOKINGS_PER_POINT, BOOKINGS_PER_ORGANISATION ->
          "Too many requests are being made here at the moment. Retry later, or contact the"
              + " business.";
    };
  }
}
