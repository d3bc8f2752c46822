package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Answer.Whole;
import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Settled.Twins;
import io.slotwright.chaos.check.Breach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An answer is determined by its question and its entity tag: whichever replica gives it, and
/// whenever. When nothing changes any more, both replicas give the same.
final class OneTagOneBody implements CalendarCheck {

  @Override
  public String promise() {
    return "one entity tag has one body, at each replica";
  }

  private record Name(String question, String tag) {}

  @Override
  public List<Breach> breaches(CalendarHistory history) {
    List<Breach> breaches = new ArrayList<>();
    Map<Name, Long> prints = new HashMap<>();
    for (Deed deed : history.deeds()) {
      if (deed instanceof Deed.Read read
          && read.answer() instanceof Whole whole
          && whole.age() == Age.CURRENT) {
        Long before = prints.putIfAbsent(new Name(read.question(), whole.tag()), whole.print());
        if (whole.tag().isEmpty()) {
          breaches.add(breach("an answer without an entity tag", deed));
        } else if (before != null && before != whole.print()) {
          breaches.add(breach("two bodies have the same entity tag", deed));
        }
      }
    }
    history.settled().twins().stream()
        .filter(twins -> !isAlike(twins))
        .forEach(twins -> breaches.add(breach("the replicas answer differently: " + twins)));
    return breaches;
  }

  private static boolean isAlike(Twins twins) {
    return twins.one() instanceof Whole(String tag, long print, var _, Age age)
        && twins.other() instanceof Whole(String otherTag, long otherPrint, var _, Age otherAge)
        && tag.equals(otherTag)
        && print == otherPrint
        && age == Age.CURRENT
        && otherAge == Age.CURRENT;
  }
}
