package io.slotwright.bench.booking;

import io.slotwright.bench.figure.Medians;
import io.slotwright.bench.load.Load;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.index.AvailabilityIndex;
import io.slotwright.booking.index.Change;
import io.slotwright.booking.index.OpeningSearch;
import io.slotwright.booking.index.PostWindow;
import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// The search of the booking service without the service: its speed if HTTP, JSON and other
/// requests cost nothing.
final class PureSearch {
  private static final Duration PERIOD = Duration.ofSeconds(3);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int OPENINGS = 50;
  private static final int DIGITS = 3;
  private static final int SEARCHED_DAYS = 28;
  private static final double BOOKED = 0.8;

  private final Chain chain;
  private final AvailabilityIndex index = new AvailabilityIndex();
  private final Random random = new Random(1);
  private final LocalDate tomorrow = LocalDate.now(Chain.ZONE).plusDays(1);

  PureSearch(Chain chain) {
    this.chain = chain;
    IntStream.range(0, chain.posts()).forEach(this::open);
  }

  /// A row of a table.
  String row(String name, int times) {
    run();
    List<Histogram> runs = IntStream.range(0, times).mapToObj(time -> run()).toList();
    return "| %s | %,.0f | %.2f | %.2f | – |"
        .formatted(
            name,
            Medians.of(
                runs.stream().map(run -> run.getTotalCount() / (PERIOD.toNanos() / 1e9)).toList()),
            Medians.of(runs.stream().map(run -> Load.millis(run, 50)).toList()),
            Medians.of(runs.stream().map(run -> Load.millis(run, 99)).toList()));
  }

  private Histogram run() {
    Histogram latencies = new Histogram(DIGITS);
    long until = System.nanoTime() + PERIOD.toNanos();
    while (System.nanoTime() < until) {
      long began = System.nanoTime();
      search();
      latencies.recordValue(System.nanoTime() - began);
    }
    return latencies;
  }

  private void search() {
    TimeRange within =
        new TimeRange(
            tomorrow.atStartOfDay(Chain.ZONE).toInstant(),
            tomorrow.plusDays(SEARCHED_DAYS).atStartOfDay(Chain.ZONE).toInstant());
    int found =
        new OpeningSearch(Demand.of(AN_HOUR), Instant.now(), OPENINGS + 1, null)
            .among(
                index
                    .postsOfOrganisation(chain.organisation())
                    .orElseThrow()
                    .map(post -> new PostWindow(post, within)))
            .size();
    if (found != OPENINGS + 1) {
      throw new IllegalStateException("found " + found);
    }
  }

  private void open(int number) {
    UUID point = new UUID(2, number / Chain.POSTS_AT_A_POINT);
    UUID post = chain.post(number);
    index.apply(
        new Change.PointPut(
            new ServicePoint(
                point,
                1,
                chain.organisation(),
                "Centre",
                Chain.ZONE,
                true,
                Duration.ZERO,
                Duration.ofDays(Chain.DAYS),
                Duration.ofMinutes(10),
                null,
                Duration.ZERO,
                GuestRules.DEFAULTS)));
    index.apply(
        new Change.PostPut(
            point, new Post(post, 1, 1 + number % Chain.POSTS_AT_A_POINT, Buffers.NONE, true)));
    Duration slot = Duration.ofMinutes(15 + 15 * (number % 2));
    for (int day = 0; day < Chain.DAYS; day++) {
      index.apply(new Change.DayPut(post, day(tomorrow.plusDays(day), slot)));
    }
    for (TimeRange taken : day(tomorrow, slot).slots()) {
      if (random.nextDouble() < BOOKED) {
        index.apply(
            new Change.AllocationPut(post, UUID.randomUUID(), new Occupation.Booked(taken)));
      }
    }
  }

  private static PostDay day(LocalDate date, Duration slot) {
    Instant open = date.atTime(8, 0).atZone(Chain.ZONE).toInstant();
    Instant close = date.atTime(20, 0).atZone(Chain.ZONE).toInstant();
    List<TimeRange> slots = new ArrayList<>();
    for (Instant start = open; start.isBefore(close); start = start.plus(slot)) {
      slots.add(TimeRange.of(start, slot));
    }
    return new PostDay(date, 1, slots, List.of());
  }
}
