package io.slotwright.booking.availability;

import io.slotwright.booking.supply.ServicePoint;
import java.time.Instant;

/// How soon and how far ahead a point can be booked, seen from one moment.
///
/// @param earliest the first start that gives the point its notice
/// @param latest the last start within its horizon, inclusive
public record Reach(Instant earliest, Instant latest) {

  public static Reach of(ServicePoint point, Instant now) {
    return new Reach(now.plus(point.minNotice()), now.plus(point.horizon()));
  }
}
