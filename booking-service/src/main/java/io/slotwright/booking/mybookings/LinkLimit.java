package io.slotwright.booking.mybookings;

import io.slotwright.booking.mybookings.LinkDecision.KeepSilent;
import io.slotwright.booking.mybookings.LinkDecision.Refuse;
import io.slotwright.booking.mybookings.LinkDecision.Send;
import java.time.Duration;

/// How often links may be requested, so that no client can flood another person's mailbox.
///
/// Every request of a client counts, whether or not there are bookings, so that the limit reveals
/// nothing about an address either.
///
/// @param perMinute links to one mail address within a minute
/// @param perHour links to one mail address within an hour
/// @param requestsPerHour requests of one client within an hour
public record LinkLimit(int perMinute, int perHour, int requestsPerHour) {

  public static final Duration MINUTE = Duration.ofMinutes(1);
  public static final Duration HOUR = Duration.ofHours(1);

  public LinkDecision decide(LinkRequestCounts counts) {
    if (counts.firstByClient() != null && counts.byClient() >= requestsPerHour) {
      return new Refuse(counts.firstByClient().plus(HOUR));
    }
    return counts.forAddressInMinute() < perMinute && counts.forAddressInHour() < perHour
        ? new Send()
        : new KeepSilent();
  }
}
