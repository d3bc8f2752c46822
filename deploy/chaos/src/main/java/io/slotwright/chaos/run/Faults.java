package io.slotwright.chaos.run;

import static java.util.Comparator.naturalOrder;

import io.slotwright.chaos.check.Recovery;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reports the faults as Markdown: how often they happened, their effect, and the recovery.
final class Faults {
  private final SortedMap<String, List<Trouble>> troubles = new TreeMap<>();
  private final SortedMap<String, Duration> published = new TreeMap<>();
  private Duration last = Duration.ZERO;
  private boolean settled = true;

  void add(History history) {
    history
        .troubles()
        .forEach(each -> troubles.computeIfAbsent(each.what(), any -> new ArrayList<>()).add(each));
    Recovery recovery = Recovery.of(history);
    recovery.worst().forEach((what, time) -> published.merge(what, time, Faults::longer));
    recovery.last().ifPresentOrElse(time -> last = longer(last, time), () -> settled = false);
  }

  @Override
  public String toString() {
    return """
    | fault | number | effect seen for (shortest, longest) | answered again after (longest) | all published after (longest) |
    | --- | --- | --- | --- | --- |
    %s

    Longest until all that was acknowledged was published, counted from healing: %s. Longest until outboxes were \
    empty and the calendar was right at the end of a round: %s.
    """
        .formatted(
            troubles.entrySet().stream().map(this::row).collect(Collectors.joining("\n")),
            seconds(published.values().stream().max(naturalOrder()).orElse(Duration.ZERO)),
            settled ? seconds(last) : "never");
  }

  private String row(Map.Entry<String, List<Trouble>> fault) {
    List<Trouble> all = fault.getValue();
    Duration shortest = all.stream().map(Trouble::lasted).min(naturalOrder()).orElseThrow();
    Duration longest = longest(all, Trouble::lasted);
    Duration waited = published.get(fault.getKey());
    return "| %s | %,d | %s | %s | %s |"
        .formatted(
            fault.getKey(),
            all.size(),
            longest.isZero() ? "at once" : seconds(shortest) + ", " + seconds(longest),
            seconds(longest(all, Trouble::healing)),
            waited == null ? "–" : seconds(waited));
  }

  private static Duration longest(List<Trouble> all, Function<Trouble, Duration> length) {
    return all.stream().map(length).max(naturalOrder()).orElse(Duration.ZERO);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1e3);
  }
}
