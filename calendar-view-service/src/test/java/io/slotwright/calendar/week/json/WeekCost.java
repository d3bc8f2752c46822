package io.slotwright.calendar.week.json;

import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Block;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Timetable;
import io.slotwright.calendar.week.Week;
import io.slotwright.common.time.TimeRange;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;

/// Prints the processor time of drawing and encoding one week, without compression. No test: the
/// figure depends on the machine.
///
/// The week is that of a busy bay: 7 days of 18 half-hour slots, 56 bookings of an hour and a lunch
/// every day. The bookings begin on the half hours, and then at any minute, where most cells have
/// segments.
public final class WeekCost {

  private static final Week WEEK =
      new Week(LocalDate.parse("2026-11-23"), ZoneId.of("Europe/Kyiv"));
  private static final NavigableSet<Integer> ALL_DAYS = new TreeSet<>(List.of(0, 1, 2, 3, 4, 5, 6));
  private static final int WEEKS_PER_ROUND = 20_000;
  private static final int ROUNDS = 8;

  private WeekCost() {}

  public static void main(String[] arguments) {
    print("on the half hours", busy(60));
    print("at any minute", busy(65));
  }

  /// Prints one line for each round; the first rounds include compilation.
  private static void print(String what, Timetable timetable) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= ROUNDS; round++) {
      long before = threads.getCurrentThreadCpuTime();
      long bytes = drawAndEncode(timetable);
      long nanos = threads.getCurrentThreadCpuTime() - before;
      System.out.printf(
          "bookings %s, round %d: %.1f us of processor time for a week of %d bytes%n",
          what, round, nanos / 1_000.0 / WEEKS_PER_ROUND, bytes / WEEKS_PER_ROUND);
    }
  }

  private static long drawAndEncode(Timetable timetable) {
    Post post = new Post(id(1), id(2), id(3), 1, "Bay 1", true, WEEK.zone());
    long bytes = 0;
    for (int version = 0; version < WEEKS_PER_ROUND; version++) {
      Timetable read =
          new Timetable(timetable.slots(), timetable.blocks(), timetable.allocations(), List.of());
      PostWeek week = PostWeek.of(post, WEEK, new Revision("e1", version, 0), read, List.of());
      bytes += WeekJson.week(week, ALL_DAYS, Audience.PUBLIC, "0").length;
    }
    return bytes;
  }

  /// @param every a booking begins after so many minutes
  private static Timetable busy(int every) {
    List<TimeRange> slots = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<Allocation> allocations = new ArrayList<>();
    for (int day = 0; day < Week.DAYS; day++) {
      Instant nine = WEEK.monday().plusDays(day).atTime(9, 0).atZone(WEEK.zone()).toInstant();
      for (int slot = 0; slot < 18; slot++) {
        slots.add(range(nine, slot * 30, 30));
      }
      blocks.add(new Block(id(100 + day), range(nine, 240, 30), "lunch"));
      for (int booking = 0; booking < 8; booking++) {
        UUID id = id(1_000L + day * 10 + booking);
        allocations.add(Allocation.booking(id, range(nine, booking * every, 60)));
      }
    }
    return new Timetable(slots, blocks, allocations, List.of());
  }

  private static TimeRange range(Instant from, int minutes, int length) {
    return TimeRange.of(from.plus(Duration.ofMinutes(minutes)), Duration.ofMinutes(length));
  }

  private static UUID id(long number) {
    return new UUID(0x0190_a000_0000_7000L, 0x8000_0000_0000_0000L + number);
  }
}
