package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Lines;
import io.slotwright.chaos.calendar.history.Stamp;
import io.slotwright.chaos.check.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A client that says what it knows is never answered with less, by whichever replica, and whoever
/// it learned it from.
final class NotOlderThanTold implements CalendarCheck {

  @Override
  public String promise() {
    return "no answer is older than what the request knew";
  }

  @Override
  public List<Breach> breaches(CalendarHistory history) {
    List<Breach> breaches = new ArrayList<>();
    for (List<Deed> deeds : history.byClient()) {
      Map<UUID, Stamp> resumedFrom = Map.of();
      for (Deed deed : deeds) {
        switch (deed) {
          case Deed.Joined joined -> resumedFrom = joined.told();
          case Deed.Read read -> judge(read, read.told()).ifPresent(breaches::add);
          case Deed.Framed framed -> judge(framed, resumedFrom).ifPresent(breaches::add);
          case Deed.Ended ended -> {}
          case Deed.Compared compared -> {}
        }
      }
    }
    return breaches;
  }

  private Optional<Breach> judge(Deed deed, Map<UUID, Stamp> told) {
    Said said = Said.by(deed);
    return told.entrySet().stream()
        .flatMap(known -> broken(deed, said, known.getKey(), known.getValue()).stream())
        .findFirst()
        .map(what -> breach(what, deed));
  }

  private static Optional<String> broken(Deed deed, Said said, UUID post, Stamp known) {
    Stamp now = said.posts().get(post);
    if (now == null) {
      return isAnswered(deed)
          ? Optional.of("nothing about post %s".formatted(Lines.of(post)))
          : Optional.empty();
    }
    return now.isOlderThan(known)
        ? Optional.of("older than %s".formatted(Lines.of(known)))
        : Optional.empty();
  }

  /// Whether it must name each post that the request named.
  private static boolean isAnswered(Deed deed) {
    return deed instanceof Deed.Read read
        && (read.answer() instanceof Answer.Whole || read.answer() instanceof Answer.Unchanged);
  }
}
