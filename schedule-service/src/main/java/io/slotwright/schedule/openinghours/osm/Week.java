package io.slotwright.schedule.openinghours.osm;

import io.slotwright.schedule.slot.DayTime;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An ordinary week that rules open and close, from all closed on.
final class Week {

  private static final int DAY = 24 * 60;

  private final Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);

  /// Minutes of a day, `[start, end)`; from 24 hours on they are of the next day.
  record Span(int start, int end) {

    static final Span WHOLE_DAY = new Span(0, DAY);

    /// The part of it that is on the day itself, or, for 1, on the next; empty when none is.
    private Optional<Span> onDay(int later) {
      int from = Math.max(start - later * DAY, 0);
      int to = Math.min(end - later * DAY, DAY);
      return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /// Spans that only touch stay two.
    private boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }

    private Span and(Span other) {
      return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    private Stream<Span> without(Span other) {
      return overlaps(other)
          ? Stream.of(new Span(start, other.start), new Span(other.end, end))
              .filter(rest -> rest.start < rest.end)
          : Stream.of(this);
    }

    private Window window() {
      return new Window(new DayTime(start), new DayTime(end));
    }
  }

  /// Closes all of a day, including hours that run into it over midnight.
  void close(DayOfWeek day) {
    open.remove(day);
  }

  void add(DayOfWeek day, Span span) {
    span.onDay(0).ifPresent(part -> addOn(day, part));
    span.onDay(1).ifPresent(part -> addOn(day.plus(1), part));
  }

  void remove(DayOfWeek day, Span span) {
    span.onDay(0).ifPresent(part -> removeOn(day, part));
    span.onDay(1).ifPresent(part -> removeOn(day.plus(1), part));
  }

  /// By day, then by start.
  WeeklyHours hours() {
    return new WeeklyHours(
        open.entrySet().stream()
            .flatMap(
                day ->
                    day.getValue().stream()
                        .sorted(Comparator.comparing(Span::start))
                        .map(span -> new WeeklySlot(day.getKey(), span.window())))
            .toList());
  }

  private void addOn(DayOfWeek day, Span added) {
    List<Span> spans = new ArrayList<>();
    Span whole = added;
    for (Span span : open.getOrDefault(day, List.of())) {
      if (span.overlaps(whole)) {
        whole = whole.and(span);
      } else {
        spans.add(span);
      }
    }
    spans.add(whole);
    open.put(day, spans);
  }

  private void removeOn(DayOfWeek day, Span removed) {
    open.computeIfPresent(
        day, (same, spans) -> spans.stream().flatMap(span -> span.without(removed)).toList());
  }
}
