package io.slotwright.calendar.week.json;

import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Block;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.ClosedDay;
import io.slotwright.calendar.week.Patch;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Timetable;
import io.slotwright.calendar.week.Week;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Posts with anything in their weeks.
final class RandomWeeks {

  private static final List<String> TEXTS =
      List.of("Bay 1", "", "Бокс №1", "a \"quoted\" \\ line\n\tand \u0001\u007f\u2028", "💈 chair");

  private final Random random;

  RandomWeeks(long seed) {
    this.random = new Random(seed);
  }

  /// A week of a post in `zone`, cut into slots, blocks and allocations of any minutes.
  PostWeek in(LocalDate date, ZoneId zone) {
    Week week = Week.containing(date, zone);
    Revision revision = new Revision("e1", random.nextLong(1L << 40), 0);
    List<Patch> patches = some(() -> new Patch(range(week), random.nextBoolean()));
    return PostWeek.of(post(zone), week, revision, around(week), patches);
  }

  private Timetable around(Week week) {
    return new Timetable(
        some(() -> range(week)),
        some(() -> new Block(random.nextBoolean() ? null : id(), range(week), text())),
        some(() -> allocation(week)),
        some(() -> new ClosedDay(week.monday().plusDays(random.nextInt(-1, 9)), text())));
  }

  private Allocation allocation(Week week) {
    return random.nextBoolean()
        ? Allocation.hold(id(), range(week))
        : new Allocation(
            id(), range(week), CellStatus.BOOKED, random.nextBoolean(), random.nextBoolean());
  }

  private TimeRange range(Week week) {
    long minutes = week.span().length().toMinutes();
    return TimeRange.of(
        week.span().start().plus(Duration.ofMinutes(random.nextLong(-600, minutes + 600))),
        Duration.ofMinutes(random.nextInt(0, 600)));
  }

  private Post post(ZoneId zone) {
    return new Post(id(), id(), id(), random.nextInt(1, 99), text(), random.nextBoolean(), zone);
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> List<T> some(Supplier<T> things) {
    return Stream.generate(things).limit(random.nextInt(40)).toList();
  }
}
