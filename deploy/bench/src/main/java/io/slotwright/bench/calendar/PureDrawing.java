package io.slotwright.bench.calendar;

import io.slotwright.bench.figure.Spread;
import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Timetable;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.json.WeekJson;
import io.slotwright.common.time.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// Drawing and encoding a week without the service: the processor time of one thread.
final class PureDrawing {
  private static final int TIMES = 7;
  private static final int ROUNDS = 3_000;
  private static final int TARGET_MICROS = 60;
  private static final NavigableSet<Integer> ALL_DAYS = new TreeSet<>(Set.of(0, 1, 2, 3, 4, 5, 6));

  private final Post post =
      new Post(new UUID(1, 1), new UUID(1, 2), null, 1, "Bay 1", true, Network.ZONE);
  private final Week week = new Week(Network.MONDAY, Network.ZONE);
  private final List<TimeRange> slots = new ArrayList<>();
  private final List<Allocation> bookings = new ArrayList<>();
  private long bytes;

  PureDrawing() {
    Duration slot = Duration.ofMinutes(30);
    for (int number = 0; number < 7 * 24; number++) {
      TimeRange range = TimeRange.of(Network.slot(number / 24, number % 24), slot);
      slots.add(range);
      if (number % 5 == 4) {
        bookings.add(Allocation.booking(new UUID(2, number), range));
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /// A table.
  String measure() throws IOException {
    PostWeek drawn = draw();
    byte[] encoded = encode(drawn);
    List<Double> drawing = new ArrayList<>();
    List<Double> encoding = new ArrayList<>();
    List<Double> compressing = new ArrayList<>();
    for (int i = -2; i < TIMES; i++) {
      double draws = micros(() -> bytes += draw().cells().size());
      double encodes = micros(() -> bytes += encode(drawn).length);
      double compresses = micros(() -> bytes += compress(encoded).length);
      if (i >= 0) {
        drawing.add(draws);
        encoding.add(encodes);
        compressing.add(compresses);
      }
    }
    List<Double> both =
        IntStream.range(0, TIMES).mapToObj(i -> drawing.get(i) + encoding.get(i)).toList();
    return String.join(
        "\n",
        "| processor time of a week of %,d bytes, µs, one thread | median of %d (least to most) | target |"
            .formatted(encoded.length, TIMES),
        "| --- | --- | --- |",
        row("drawing and encoding", both, "≤ " + TARGET_MICROS),
        row("drawing", drawing, "–"),
        row("encoding", encoding, "–"),
        row(
            "compressing to %,d bytes, in case it is not kept compressed"
                .formatted(compress(encoded).length),
            compressing,
            "–"));
  }

  private static String row(String name, List<Double> micros, String target) {
    return "| %s | %s | %s |".formatted(name, new Spread(micros).text("%.1f"), target);
  }

  private static double micros(Work work) throws IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    return nanos / 1e3 / ROUNDS;
  }

  private PostWeek draw() {
    return PostWeek.of(
        post,
        week,
        new Revision("e1", 1, 0),
        new Timetable(slots, List.of(), bookings, List.of()),
        List.of());
  }

  private static byte[] encode(PostWeek drawn) {
    return WeekJson.week(drawn, ALL_DAYS, Audience.PUBLIC, drawn.revision().epoch());
  }

  private static byte[] compress(byte[] json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(json);
    }
    return out.toByteArray();
  }
}
