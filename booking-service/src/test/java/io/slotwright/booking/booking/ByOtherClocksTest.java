package io.slotwright.booking.booking;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.allocation.JointMove;
import io.slotwright.booking.allocation.Relocation;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.booking.Lagging.Behind;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/// A post that is open round the clock, whose days come one by one.
class ByOtherClocksTest {

  private static final UUID POST = new UUID(1, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final int DAYS = 4;

  private final Map<UUID, Booking> bookings = new HashMap<>();

  /// Of those that releases have moved.
  private final Map<UUID, Behind> behind = new HashMap<>();

  @BeforeTry
  void nothingIsBooked() {
    bookings.clear();
    behind.clear();
  }

  @Property(tries = 300)
  void inWhateverOrderDaysComeAllBookingsKeepTheirHours(
      @ForAll @IntRange(min = -3, max = 3) int halfHours,
      @ForAll @IntRange(min = 1, max = 24 * DAYS) int count,
      @ForAll Random random) {
    List<Integer> hours = shuffled(24 * DAYS, random).subList(0, count);
    hours.forEach(this::book);
    Map<UUID, Instant> before = starts();
    Duration by = Duration.ofMinutes(30L * halfHours);

    shuffled(DAYS, random).forEach(day -> follow(FIRST.plusDays(day), by));

    assertThat(behind.values()).allMatch(each -> each.by().isZero());
    assertThat(starts())
        .allSatisfy((id, start) -> assertThat(start).isEqualTo(before.get(id).plus(by)));
  }

  @Property(tries = 100)
  void clocksThatGoBackLeaveNothingBehind(
      @ForAll @IntRange(min = -3, max = 3) int halfHours, @ForAll Random random) {
    shuffled(24 * DAYS, random).forEach(this::book);
    Map<UUID, Instant> before = starts();
    Duration by = Duration.ofMinutes(30L * halfHours);

    shuffled(DAYS, random).forEach(day -> follow(FIRST.plusDays(day), by));
    shuffled(DAYS, random).forEach(day -> goBack(FIRST.plusDays(day), by));

    assertThat(behind.values()).allMatch(each -> each.by().isZero());
    assertThat(starts()).isEqualTo(before);
  }

  private void follow(LocalDate date, Duration by) {
    follow(new MovedDay(POST, date, day(date, Duration.ZERO), by));
  }

  private void goBack(LocalDate date, Duration by) {
    follow(new MovedDay(POST, date, day(date, by), by.negated()));
  }

  private static TimeRange day(LocalDate date, Duration later) {
    Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant().plus(later);
    return TimeRange.of(start, Duration.ofDays(1));
  }

  private void follow(MovedDay day) {
    List<Lagging> asked = bookings.values().stream().map(this::lagging).toList();
    ByOtherClocks wanted = ByOtherClocks.of(List.of(day), List.of(), asked, NOW);
    List<UUID> moving = wanted.relocations().stream().map(Relocation::allocationId).toList();
    List<TimeRange> staying =
        bookings.values().stream()
            .map(Booking::appointment)
            .filter(at -> !moving.contains(at.allocationId()))
            .map(at -> at.timing().occupied())
            .toList();
    ByOtherClocks moved =
        wanted.only(JointMove.possible(wanted.relocations(), Map.of(POST, staying)));
    moved.steps().forEach(step -> bookings.put(step.after().id(), step.after()));
    behind.putAll(wanted.behindWhen(moved));
  }

  private Lagging lagging(Booking booking) {
    @Nullable Behind known = behind.get(booking.id());
    return known == null
        ? new Lagging(booking, Duration.ZERO, null)
        : new Lagging(booking, known.by(), known.date());
  }

  private void book(int hour) {
    Instant start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    Timing timing =
        new Timing(
            start, start.plus(Duration.ofHours(1)), start.plus(Duration.ofHours(1)), Buffers.NONE);
    UUID id = new UUID(2, hour);
    bookings.put(
        id,
        new Booking(
            id,
            1,
            new BookingState.Confirmed(),
            false,
            NOW,
            new UUID(3, 3),
            new Appointment(new UUID(4, hour), POST, 1, timing, null, false, null),
            new Customer("Olena K.", "olena@example.test", null, "en"),
            new Basket(
                new UUID(5, 5), List.of(new ServiceLine(new UUID(6, 6), "Change", 60, 0, 0)), null),
            "",
            ""));
  }

  private Map<UUID, Instant> starts() {
    return bookings.values().stream().collect(toMap(Booking::id, ByOtherClocksTest::start));
  }

  private static Instant start(Booking booking) {
    return booking.appointment().timing().startsAt();
  }

  private static List<Integer> shuffled(int count, Random random) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      numbers.add(number);
    }
    Collections.shuffle(numbers, random);
    return numbers;
  }
}
