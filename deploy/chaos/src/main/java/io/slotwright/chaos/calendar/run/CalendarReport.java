package io.slotwright.chaos.calendar.run;

import static java.util.Comparator.naturalOrder;

import io.slotwright.chaos.calendar.check.CalendarCheck;
import io.slotwright.chaos.calendar.client.Sums;
import io.slotwright.chaos.calendar.history.Settled;
import io.slotwright.chaos.calendar.history.Settled.Screen;
import io.slotwright.chaos.calendar.run.CalendarRound.Verdict;
import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.history.Trouble;
import io.slotwright.chaos.run.Goal;
import io.slotwright.local.machine.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The result of a run for the calendar, as Markdown.
public final class CalendarReport {
  private static final double NANOS = 1e9;

  /// Breaches often come in thousands of one kind.
  private static final int EXAMPLES = 20;

  private final Goal goal;
  private final Sums sums;
  private final Tally writes;
  private final Instant began = Instant.now();
  private final List<Breach> breaches = new ArrayList<>();
  private final SortedMap<String, List<Trouble>> troubles = new TreeMap<>();
  private Duration shownAfter = Duration.ZERO;
  private Duration settledAfter = Duration.ZERO;
  private int rounds;
  private long screens;
  private long restedReads;
  private Duration rested = Duration.ZERO;

  public CalendarReport(Goal goal, Sums sums, Tally writes) {
    this.goal = goal;
    this.sums = sums;
    this.writes = writes;
  }

  void add(Verdict verdict) {
    rounds++;
    breaches.addAll(verdict.breaches());
    verdict
        .history()
        .troubles()
        .forEach(each -> troubles.computeIfAbsent(each.what(), any -> new ArrayList<>()).add(each));
    Settled settled = verdict.history().settled();
    screens += settled.screens().size();
    shownAfter = longest(shownAfter, settled.calendarRight().stream());
    settledAfter =
        longest(
            settledAfter, settled.screens().stream().map(Screen::after).flatMap(Optional::stream));
  }

  /// Counts the reads of a time without new faults.
  void rested(long reads, Duration length) {
    restedReads += reads;
    rested = rested.plus(length);
  }

  public List<Breach> breaches() {
    return List.copyOf(breaches);
  }

  @Override
  public String toString() {
    return String.join("\n", machine(), summary(), counts(), faults(), verdicts());
  }

  private static String machine() {
    try {
      return Machine.describe() + "\n" + Machine.load() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String summary() {
    return """
    %,d reads and %,d writes in %d rounds, seed %d, %d minutes; %,.0f reads/s between faults. %,d live connections \
    were cut and resumed.

    Longest until the calendar was right at the end of a round: %s. Longest until the last of %,d viewers showed what \
    a fresh answer shows: %s.
    """
        .formatted(
            sums.reads(),
            writes.operations(),
            rounds,
            goal.seed(),
            Duration.between(began, Instant.now()).toMinutes(),
            restedReads / Math.max(1, rested.toNanos() / NANOS),
            sums.cuts(),
            seconds(shownAfter),
            screens,
            seconds(settledAfter));
  }

  private String counts() {
    return sums.all().entrySet().stream()
        .map(row -> "| %s | %,d |".formatted(row.getKey(), row.getValue()))
        .collect(Collectors.joining("\n", "| who | what | number |\n| --- | --- | --- |\n", "\n"));
  }

  private String faults() {
    return troubles.entrySet().stream()
        .map(
            fault ->
                "| %s | %,d | %s | %s |"
                    .formatted(
                        fault.getKey(),
                        fault.getValue().size(),
                        seconds(longest(fault.getValue(), Trouble::lasted)),
                        seconds(longest(fault.getValue(), Trouble::healing))))
        .collect(
            Collectors.joining(
                "\n",
                "| fault | number | effect seen for (longest) | answered again after (longest) |\n"
                    + "| --- | --- | --- | --- |\n",
                "\n"));
  }

  private String verdicts() {
    return CalendarCheck.all().stream()
        .map(check -> "| %s | %s |".formatted(check.promise(), verdict(check)))
        .collect(
            Collectors.joining(
                "\n",
                "| promise | |\n| --- | --- |\n",
                breaches.stream()
                    .limit(EXAMPLES)
                    .map(breach -> "\n\n" + breach)
                    .collect(Collectors.joining())));
  }

  private String verdict(CalendarCheck check) {
    long broken =
        breaches.stream().filter(breach -> breach.promise().equals(check.promise())).count();
    return broken == 0 ? "kept" : "broken %,d times".formatted(broken);
  }

  private static Duration longest(List<Trouble> all, Function<Trouble, Duration> length) {
    return longest(Duration.ZERO, all.stream().map(length));
  }

  private static Duration longest(Duration known, Stream<Duration> others) {
    return Stream.concat(Stream.of(known), others).max(naturalOrder()).orElse(known);
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1e3);
  }
}
