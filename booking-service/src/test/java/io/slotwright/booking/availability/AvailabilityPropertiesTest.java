package io.slotwright.booking.availability;

import static io.slotwright.booking.availability.TimetableBuilder.at;
import static io.slotwright.booking.availability.TimetableBuilder.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// Properties of every post, basket and calendar.
class AvailabilityPropertiesTest {

  private static final TimeRange ALL_DAY = from("00:00", "23:59");

  /// When a day is looked at.
  ///
  /// @param minute of the day; negative on the evening before
  record Moment(int minute, int noticeMinutes) {}

  /// A day drawn at random.
  record Day(
      Moment seen,
      int slotMinutes,
      int startMinute,
      int slotCount,
      int gapMinutes,
      Buffers buffers,
      List<Integer> blockedMinutes,
      List<Integer> takenSlots) {

    Instant minute(int minute) {
      return at("00:00").plus(Duration.ofMinutes(minute));
    }

    Instant now() {
      return minute(seen.minute());
    }

    Instant earliest() {
      return minute(seen.minute() + seen.noticeMinutes());
    }

    /// Two windows with a gap, or none, between them.
    List<TimeRange> slots() {
      Duration length = Duration.ofMinutes(slotMinutes);
      return IntStream.range(0, slotCount)
          .mapToObj(k -> startMinute + k * slotMinutes + (k >= slotCount / 2 ? gapMinutes : 0))
          .map(start -> TimeRange.of(minute(start), length))
          .toList();
    }

    List<TimeRange> blocks() {
      return blockedMinutes.stream()
          .map(start -> TimeRange.of(minute(start), Duration.ofMinutes(7)))
          .toList();
    }

    List<TimeRange> taken() {
      return takenSlots.stream()
          .filter(k -> k < slotCount)
          .distinct()
          .map(k -> slots().get(k))
          .toList();
    }

    /// Without anything taken but `appointments`.
    Timetable with(List<Timing> appointments) {
      TimetableBuilder post = offered();
      appointments.forEach(appointment -> post.booked(appointment.occupied()));
      return post.seenAt(now());
    }

    Timetable timetable() {
      TimetableBuilder post = offered();
      for (int i = 0; i < taken().size(); i++) {
        if (i % 2 == 0) {
          post.booked(taken().get(i));
        } else {
          post.held(taken().get(i), now().plusSeconds(60));
        }
      }
      return post.seenAt(now());
    }

    private TimetableBuilder offered() {
      TimetableBuilder post =
          TimetableBuilder.aPost()
              .withNotice(Duration.ofMinutes(seen.noticeMinutes()))
              .keepingFree(buffers.beforeMinutes(), buffers.afterMinutes());
      slots().forEach(slot -> post.offering(slot, slotMinutes));
      blocks().forEach(post::blocked);
      return post;
    }
  }

  @Provide
  Arbitrary<Day> days() {
    return Combinators.combine(
            moments(),
            Arbitraries.of(5, 8, 15, 20, 30, 45, 60),
            Arbitraries.integers().between(0, 300),
            Arbitraries.integers().between(1, 16),
            Arbitraries.of(0, 0, 10, 30),
            buffers(),
            Arbitraries.integers().between(0, 1200).list().ofMaxSize(3),
            Arbitraries.integers().between(0, 15).list().ofMaxSize(6))
        .as(Day::new);
  }

  private static Arbitrary<Moment> moments() {
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(Arbitraries.just(-360), Arbitraries.integers().between(0, 1200));
    return Combinators.combine(minutes, Arbitraries.of(0, 0, 30, 120)).as(Moment::new);
  }

  @Provide
  Arbitrary<Demand> demands() {
    return Combinators.combine(Arbitraries.integers().between(1, 200), buffers())
        .as((minutes, buffers) -> new Demand(Duration.ofMinutes(minutes), buffers));
  }

  private static Arbitrary<Buffers> buffers() {
    Arbitrary<Integer> minutes = Arbitraries.of(0, 0, 5, 10, 17, 30, 90, 240);
    return Combinators.combine(minutes, minutes).as(Buffers::new);
  }

  @Property
  void everyOpeningListedCanBeTaken(@ForAll("days") Day day, @ForAll("demands") Demand demand) {
    Timetable post = day.timetable();

    for (Opening opening : Availability.openings(post, ALL_DAY, demand, day.now())) {
      assertThat(Availability.decide(post, opening.startsAt(), demand, day.now()))
          .isEqualTo(Judgement.granted(opening));
    }
  }

  @Property(tries = 200)
  void everyMinuteThatIsNotListedIsRefusedWithAReason(
      @ForAll("days") Day day, @ForAll("demands") Demand demand) {
    Timetable post = day.timetable();
    Set<Instant> listed =
        Availability.openings(post, ALL_DAY, demand, day.now()).stream()
            .map(Opening::startsAt)
            .collect(Collectors.toSet());

    for (int minute = 0; minute < 1439; minute += 1) {
      Instant start = day.minute(minute);
      if (!listed.contains(start)) {
        Judgement judgement = Availability.decide(post, start, demand, day.now());
        assertThat(judgement.opening()).isEmpty();
        assertThat(judgement.objections()).isNotEmpty();
      }
    }
  }

  @Property
  void theListIsWhatTryingEveryCombinationFinds(
      @ForAll("days") Day day, @ForAll("demands") Demand demand) {

    List<TimeRange> found =
        Availability.openings(day.timetable(), ALL_DAY, demand, day.now()).stream()
            .map(Opening::occupied)
            .toList();

    assertThat(found)
        .containsExactlyElementsOf(
            byBruteForce(day, demand).stream().map(Candidate::occupied).toList());
  }

  @Property
  void theFirstRecommendedIsTheBestOfAllCombinations(
      @ForAll("days") Day day, @ForAll("demands") Demand demand) {
    List<Opening> openings = Availability.openings(day.timetable(), ALL_DAY, demand, day.now());

    Optional<Candidate> best =
        byBruteForce(day, demand).stream()
            .min(
                Comparator.<Candidate, Duration>comparing(each -> leftOver(each, day))
                    .thenComparing(each -> -neighbours(each, day))
                    .thenComparing(each -> each.occupied().start()));

    assertThat(Recommendations.of(openings, null, day.now(), 1))
        .extracting(recommended -> recommended.opening().occupied())
        .isEqualTo(best.stream().map(Candidate::occupied).toList());
  }

  /// Each client takes one of the times that are listed for its services.
  @Property
  void betweenTheServicesOfTwoAppointmentsLieTheBuffersOfBoth(
      @ForAll("days") Day day,
      @ForAll @Size(min = 1, max = 8) List<@From("demands") Demand> demands,
      @ForAll Random random) {
    List<Timing> taken = new ArrayList<>();
    for (Demand demand : demands) {
      List<Opening> listed = Availability.openings(day.with(taken), ALL_DAY, demand, day.now());
      if (!listed.isEmpty()) {
        taken.add(listed.get(random.nextInt(listed.size())).timing());
      }
    }

    taken.sort(Comparator.comparing(Timing::startsAt));
    for (int next = 1; next < taken.size(); next++) {
      Timing one = taken.get(next - 1);
      Timing other = taken.get(next);
      assertThat(one.occupied().overlaps(other.occupied())).isFalse();
      assertThat(Duration.between(one.endsAt(), other.startsAt()))
          .isGreaterThanOrEqualTo(one.buffers().after().plus(other.buffers().before()));
    }
  }

  /// An opening, found without any of the code under test.
  record Candidate(TimeRange firstSlot, TimeRange occupied) {}

  /// Tries every row of slots from every slot on.
  private static List<Candidate> byBruteForce(Day day, Demand demand) {
    List<Candidate> openings = new ArrayList<>();
    List<TimeRange> slots = day.slots();
    for (int first = 0; first < slots.size(); first++) {
      for (int last = first; last < slots.size(); last++) {
        List<TimeRange> row = slots.subList(first, last + 1);
        boolean longEnough = !total(row).minus(demand.length()).isNegative();
        TimeRange occupied = occupied(row, day, demand);
        if (longEnough
            && isToCome(row.getFirst(), day)
            && isOffered(row, day)
            && isFree(occupied, day)) {
          openings.add(new Candidate(row.getFirst(), occupied));
        }
        if (longEnough) {
          break;
        }
      }
    }
    return openings;
  }

  private static TimeRange occupied(List<TimeRange> row, Day day, Demand demand) {
    int before = Math.max(day.buffers().beforeMinutes(), demand.buffers().beforeMinutes());
    int after = Math.max(day.buffers().afterMinutes(), demand.buffers().afterMinutes());
    Instant start = row.getFirst().start();
    Instant cleanedUp = start.plus(demand.length()).plus(Duration.ofMinutes(after));
    Instant end = row.getLast().end();
    return new TimeRange(
        start.minus(Duration.ofMinutes(before)), cleanedUp.isAfter(end) ? cleanedUp : end);
  }

  /// Of the free slots in a row with the first of its slots that can still be booked, those that it
  /// would leave free.
  private static Duration leftOver(Candidate candidate, Day day) {
    List<TimeRange> slots = day.slots();
    int from = slots.indexOf(candidate.firstSlot());
    int until = from + 1;
    while (from > 0
        && isToCome(slots.get(from - 1), day)
        && isFree(slots.get(from - 1), day)
        && isOffered(slots.subList(from - 1, until), day)) {
      from--;
    }
    while (until < slots.size()
        && isFree(slots.get(until), day)
        && isOffered(slots.subList(from, until + 1), day)) {
      until++;
    }
    return total(
        slots.subList(from, until).stream()
            .filter(slot -> !slot.overlaps(candidate.occupied()))
            .toList());
  }

  private static long neighbours(Candidate candidate, Day day) {
    Duration slot = Duration.ofMinutes(day.slotMinutes());
    TimeRange occupied = candidate.occupied();
    return Stream.of(
            TimeRange.of(occupied.start().minus(slot), slot), TimeRange.of(occupied.end(), slot))
        .filter(side -> !isFree(side, day))
        .count();
  }

  private static boolean isOffered(List<TimeRange> row, Day day) {
    for (int i = 0; i < row.size(); i++) {
      TimeRange slot = row.get(i);
      if (i > 0 && !row.get(i - 1).end().equals(slot.start())
          || day.blocks().stream().anyMatch(slot::overlaps)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isToCome(TimeRange slot, Day day) {
    return !slot.start().isBefore(day.earliest());
  }

  private static boolean isFree(TimeRange occupied, Day day) {
    return day.taken().stream().noneMatch(occupied::overlaps);
  }

  private static Duration total(List<TimeRange> row) {
    return row.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
  }
}
