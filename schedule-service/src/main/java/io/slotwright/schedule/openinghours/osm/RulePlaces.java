package io.slotwright.schedule.openinghours.osm;

import ch.poole.openinghoursparser.Rule;
import java.util.ArrayList;
import java.util.List;

/// Where the rules of a text start, which the parser does not report. A rule that a comma adds is
/// reported at the start of the rule that it is added to.
final class RulePlaces {

  private final List<Integer> starts = new ArrayList<>();
  private int current = -1;

  RulePlaces(String text) {
    boolean quoted = false;
    starts.add(wordFrom(text, 0));
    for (int at = 0; at < text.length(); at++) {
      quoted ^= text.charAt(at) == '"';
      if (!quoted && text.charAt(at) == ';') {
        starts.add(wordFrom(text, at + 1));
      } else if (!quoted && text.startsWith("||", at)) {
        at++;
        starts.add(wordFrom(text, at + 1));
      }
    }
  }

  /// The place of the next rule, counted from 1; call it for each rule in their order.
  int of(Rule rule) {
    if (!rule.isAdditive()) {
      current++;
    }
    return starts.get(Math.clamp(current, 0, starts.size() - 1)) + 1;
  }

  private static int wordFrom(String text, int index) {
    int at = index;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
