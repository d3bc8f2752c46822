package io.slotwright.calendar.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// A wall clock that shows every local time once, as a calendar page does, although a zone's clocks
/// skip some times and show others twice.
///
/// A skipped time is the instant of the skip. Repeated times stretch over both showings, at half
/// speed: with `[a, b)` shown twice, `a` is its first showing, `b` the end of its second, and `x`
/// between them lies twice as far after `a` as the clock shows. A later time on the page is thus
/// never earlier in reality, and every instant is covered.
record WallClock(ZoneId zone) {

  Instant instantOf(LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition transition = rules.getTransition(local);
    if (transition == null) {
      return local.toInstant(rules.getOffset(local));
    }
    return transition.isGap() ? transition.getInstant() : stretched(local, transition);
  }

  private static Instant stretched(LocalDateTime local, ZoneOffsetTransition overlap) {
    LocalDateTime shownFirst = overlap.getDateTimeAfter();
    Duration sinceFirst = Duration.between(shownFirst, local);
    return shownFirst.toInstant(overlap.getOffsetBefore()).plus(sinceFirst.multipliedBy(2));
  }
}
