package io.slotwright.schedule.picture;

import io.slotwright.schedule.slot.PostDay;
import io.slotwright.schedule.slot.Slot;
import io.slotwright.schedule.slot.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A drawing of the first hours of a day: real time to the right, what the clock on the wall shows
/// below it, and the slots of a post.
///
/// @param caption one line above the drawing
record DayPicture(String caption, PostDay day) {

  static final int WIDTH = 820;
  static final int HEIGHT = 190;

  private static final Duration SHOWN = Duration.ofHours(6);
  private static final int LEFT = 124;
  private static final int PIXELS_PER_HOUR = 108;
  private static final int UTC_ROW = 52;
  private static final int CLOCK_ROW = 92;
  private static final int SLOT_ROW = 116;
  private static final int SLOT_HEIGHT = 40;

  /// As a group of SVG elements with its upper edge at `top`.
  String svg(int top) {
    return Stream.of(
            Stream.of("<g transform=\"translate(0 %d)\">".formatted(top)),
            Stream.of(text("caption", 16, 22, "start", caption)),
            Stream.of(text("row", 16, UTC_ROW, "start", "UTC")),
            Stream.of(text("row", 16, CLOCK_ROW, "start", "on the wall")),
            Stream.of(text("row", 16, SLOT_ROW + 25, "start", "slots")),
            hours().flatMap(this::hour),
            change(),
            day.slots().stream().flatMap(this::slot),
            Stream.of("</g>"))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  private Stream<Instant> hours() {
    return IntStream.rangeClosed(0, (int) SHOWN.toHours())
        .mapToObj(hour -> midnight().plus(Duration.ofHours(hour)));
  }

  /// A line with the time in Greenwich and the time on the wall; where the clock is being changed,
  /// the latter is the time before and after.
  private Stream<String> hour(Instant hour) {
    int x = x(hour);
    LocalTime after = shown(hour);
    LocalTime before = shown(hour.minusSeconds(60)).plusMinutes(1);
    String wall = before.equals(after) ? "" + after : before + " → " + after;
    return Stream.of(
        "<line class=\"hour\" x1=\"%1$d\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%3$d\"/>"
            .formatted(x, UTC_ROW + 6, SLOT_ROW + SLOT_HEIGHT + 6),
        text("utc", x, UTC_ROW, "middle", "" + hour.atOffset(ZoneOffset.UTC).toLocalTime()),
        text(before.equals(after) ? "wall" : "wall change", x, CLOCK_ROW, "middle", wall));
  }

  private Stream<String> change() {
    Instant change = zone().getRules().nextTransition(midnight()).getInstant();
    return Stream.of(
        "<line class=\"change\" x1=\"%1$d\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%3$d\"/>"
            .formatted(x(change), CLOCK_ROW + 6, SLOT_ROW + SLOT_HEIGHT + 14));
  }

  private Stream<String> slot(Slot slot) {
    Instant start = slot.range().start();
    int x = x(start);
    int width = x(slot.range().end()) - x;
    return Stream.of(
        "<rect class=\"slot\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>"
            .formatted(x + 1, SLOT_ROW, width - 2, SLOT_HEIGHT),
        text("start", x + width / 2, SLOT_ROW + 25, "middle", "" + shown(start)));
  }

  private int x(Instant instant) {
    long minutes = Duration.between(midnight(), instant).toMinutes();
    return LEFT + Math.toIntExact(minutes * PIXELS_PER_HOUR / 60);
  }

  private Instant midnight() {
    return new WallClock(zone()).day(day.date()).start();
  }

  private LocalTime shown(Instant instant) {
    return ZonedDateTime.ofInstant(instant, zone()).toLocalTime();
  }

  private ZoneId zone() {
    return day.zone();
  }

  private static String text(String style, int x, int y, String anchor, String text) {
    return "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
        .formatted(style, x, y, anchor, text);
  }

  /// One drawing below the other, as a document that is light or dark as its reader is.
  static String document(List<DayPicture> pictures) {
    int height = pictures.size() * HEIGHT;
    String drawings =
        IntStream.range(0, pictures.size())
            .mapToObj(index -> pictures.get(index).svg(index * HEIGHT))
            .collect(Collectors.joining("\n"));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-label="%3$s">
        <style>
          text { font: 13px system-ui, sans-serif; fill: #475569 }
          .caption { font-size: 15px; font-weight: 600; fill: #0f172a }
          .row, .utc { font-size: 12px; fill: #64748b }
          .change { fill: #b45309; font-weight: 600 }
          .start { font-size: 12px; fill: #065f46 }
          .slot { fill: #d1fae5; stroke: #10b981 }
          line.hour { stroke: #cbd5e1 }
          line.change { stroke: #d97706; stroke-width: 2; stroke-dasharray: 5 4 }
          @media (prefers-color-scheme: dark) {
            text { fill: #94a3b8 }
            .caption { fill: #f1f5f9 }
            .change { fill: #fbbf24 }
            .start { fill: #a7f3d0 }
            .slot { fill: #064e3b; stroke: #059669 }
            line.hour { stroke: #334155 }
          }
        </style>
        %4$s
        </svg>
        """
        .formatted(
            WIDTH,
            height,
            pictures.stream().map(DayPicture::caption).collect(Collectors.joining(" ")),
            drawings);
  }
}
