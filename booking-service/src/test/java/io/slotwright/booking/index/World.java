package io.slotwright.booking.index;

import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An organisation drawn at random: points, posts, a week of what they offer and what of it is
/// taken, as the database would have it.
record World(List<Calendar> calendars, Instant now) {

  static final UUID ORGANISATION = new UUID(1, 1);
  static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-23");

  private static final int DAYS = 7;

  /// One post with all that is known of it.
  record Calendar(
      ServicePoint point, Post post, List<PostDay> days, Map<UUID, Occupation> allocations) {

    Timetable timetable(Instant now) {
      return Timetable.of(point, post, days, List.copyOf(allocations.values()), now);
    }

    Stream<Change> changes() {
      return Stream.of(
              Stream.of(new Change.PointPut(point), new Change.PostPut(point.id(), post)),
              days.stream().map(day -> new Change.DayPut(post.id(), day)),
              allocations.entrySet().stream()
                  .map(each -> new Change.AllocationPut(post.id(), each.getKey(), each.getValue())))
          .flatMap(each -> each);
    }
  }

  static World drawn(Random random) {
    Instant now = midnight().plus(Duration.ofMinutes(random.nextInt(-600, 3 * 1440)));
    List<Calendar> calendars = new ArrayList<>();
    for (int number = 1; number <= 1 + random.nextInt(4); number++) {
      calendars.add(calendar(random, number, now));
    }
    return new World(calendars, now);
  }

  List<Change> changes() {
    return calendars.stream().flatMap(Calendar::changes).toList();
  }

  AvailabilityIndex indexed() {
    AvailabilityIndex index = new AvailabilityIndex();
    changes().forEach(index::apply);
    return index;
  }

  /// The expected result of a search, computed without the code under test.
  List<Opening> naively(TimeRange within, Demand demand) {
    return calendars.stream()
        .flatMap(
            calendar ->
                Availability.openings(calendar.timetable(now), within, demand, now).stream())
        .sorted(Comparator.comparing(Place::of))
        .toList();
  }

  /// Often none on either side, and now and then the longest there are.
  static Buffers buffers(Random random) {
    return new Buffers(minutes(random), minutes(random));
  }

  private static int minutes(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> 0;
      case 3 -> 5 * random.nextInt(13);
      case 4 -> random.nextInt(61);
      default -> random.nextInt(1 + Buffers.LONGEST_MINUTES);
    };
  }

  private static Instant midnight() {
    return FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Calendar calendar(Random random, int number, Instant now) {
    ServicePoint point =
        new ServicePoint(
            new UUID(2, 1 + random.nextInt(2)),
            1,
            ORGANISATION,
            "Podil",
            ZoneId.of("UTC"),
            true,
            Duration.ofMinutes(90),
            Duration.ofDays(4),
            Duration.ofMinutes(10),
            null,
            Duration.ZERO,
            GuestRules.DEFAULTS);
    Post post = new Post(new UUID(3, number), 1, number, buffers(random), random.nextInt(10) > 0);
    List<PostDay> days = days(random);
    return new Calendar(point, post, days, allocations(random, days, now));
  }

  /// Every other post never closes, so that its rows go on over midnight.
  private static List<PostDay> days(Random random) {
    int minutes = new int[] {5, 20, 30, 45, 60, 90, 480}[random.nextInt(7)];
    boolean alwaysOpen = random.nextBoolean() && 1440 % minutes == 0;
    return IntStream.range(0, DAYS)
        .filter(day -> random.nextInt(8) > 0)
        .mapToObj(day -> day(random, day, minutes, alwaysOpen))
        .toList();
  }

  private static PostDay day(Random random, int day, int minutes, boolean alwaysOpen) {
    Instant begin = midnight().plus(Duration.ofDays(day));
    int open = alwaysOpen ? 0 : random.nextInt(600);
    int close = alwaysOpen ? 1440 : open + random.nextInt(840);
    int pause = alwaysOpen || random.nextBoolean() ? 0 : random.nextInt(90);
    List<TimeRange> slots = new ArrayList<>();
    for (int at = open; at + minutes <= close; at += minutes) {
      slots.add(TimeRange.of(begin.plus(Duration.ofMinutes(at)), Duration.ofMinutes(minutes)));
      at += slots.size() == 3 ? pause : 0;
    }
    return new PostDay(
        FIRST_DAY.plusDays(day), 1 + random.nextInt(9), slots, blocks(random, begin));
  }

  private static List<TimeRange> blocks(Random random, Instant begin) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(
            block ->
                TimeRange.of(
                    begin.plus(Duration.ofMinutes(random.nextInt(1440))),
                    Duration.ofMinutes(1 + random.nextInt(100))))
        .toList();
  }

  /// Some of them over time that is not offered, or not in these slots.
  private static Map<UUID, Occupation> allocations(Random random, List<PostDay> days, Instant now) {
    Map<UUID, Occupation> allocations = new TreeMap<>();
    Instant free = midnight();
    for (PostDay day : days) {
      for (TimeRange slot : day.slots()) {
        if (random.nextInt(3) == 0 && !slot.start().isBefore(free)) {
          TimeRange taken = TimeRange.of(slot.start(), Duration.ofMinutes(1 + random.nextInt(120)));
          allocations.put(
              new UUID(random.nextLong(), random.nextLong()), occupation(random, taken, now));
          free = taken.end();
        }
      }
    }
    return allocations;
  }

  private static Occupation occupation(Random random, TimeRange taken, Instant now) {
    return switch (random.nextInt(3)) {
      case 0 -> new Occupation.Held(taken, now.plusSeconds(random.nextInt(-300, 1)));
      case 1 -> new Occupation.Held(taken, now.plusSeconds(1 + random.nextInt(600)));
      default -> new Occupation.Booked(taken);
    };
  }
}
