package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Settled.Screen;
import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.check.PublishedInTime;
import java.util.List;
import java.util.stream.Stream;

/// What viewers have put together from frames is what a fresh answer shows: at every comparison of
/// the same state, and soon after the last change.
final class ScreensAgree implements CalendarCheck {

  @Override
  public String promise() {
    return "what viewers show equals a fresh answer";
  }

  @Override
  public List<Breach> breaches(CalendarHistory history) {
    return Stream.concat(
            history.deeds().stream().flatMap(this::different),
            history.settled().screens().stream().filter(ScreensAgree::isLate).map(this::late))
        .toList();
  }

  private Stream<Breach> different(Deed deed) {
    return deed instanceof Deed.Compared compared && !compared.differences().isEmpty()
        ? Stream.of(breach("cells differ at the same version", deed))
        : Stream.empty();
  }

  private static boolean isLate(Screen screen) {
    return screen.after().filter(after -> after.compareTo(PublishedInTime.BOUND) <= 0).isEmpty();
  }

  private Breach late(Screen screen) {
    return breach(
        "viewer %d still differs in the end: %s".formatted(screen.viewer(), screen.differences()));
  }
}
