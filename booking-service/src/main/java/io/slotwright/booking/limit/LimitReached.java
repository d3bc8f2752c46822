package io.slotwright.booking.limit;

import io.slotwright.common.decision.Refusal;
import java.time.Duration;

/// The limit because of which a guest must wait.
///
/// @param most how many are allowed
/// @param pause until the next attempt can succeed
public record LimitReached(Limit limit, int most, Duration pause) {

  /// As the guest gets it.
  public Refusal.OverLimit refusal() {
    return new Refusal.OverLimit(
        Refusal.tooMany(limit.code(), Refusal.title(limit.code()), detail()),
        limit.wireName(),
        most,
        limit.window(),
        pause);
  }

  private String detail() {
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
