package io.slotwright.booking.availability.rest;

import io.slotwright.booking.availability.Recommendation;
import io.slotwright.booking.availability.Refusal;
import java.time.ZoneId;

/// One reason for a result, as a stable code and a text for people.
public record Reason(String code, String detail) {

  public static Reason of(Refusal refusal, ZoneId zone) {
    return new Reason(refusal.code(), refusal.detail(zone));
  }

  public static Reason of(Recommendation.Reason reason) {
    return new Reason(reason.code(), reason.detail());
  }
}
