package io.slotwright.calendar.week;

import static io.slotwright.calendar.week.CellStatus.AVAILABLE;
import static io.slotwright.calendar.week.CellStatus.BLOCKED;
import static io.slotwright.calendar.week.CellStatus.BOOKED;
import static io.slotwright.calendar.week.CellStatus.EMPTY;
import static io.slotwright.calendar.week.CellStatus.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimetableTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Week WEEK = new Week(MONDAY, ZoneId.of("UTC"));
  private static final List<TimeRange> NONE = List.of();
  private static final UUID LUNCH = new UUID(1, 1);
  private static final UUID REPAIR = new UUID(1, 2);

  @Example
  void aWeekWithoutAnythingIs336EmptyCells() {
    List<Cell> cells = Timetable.NOTHING.cellsOf(WEEK);

    assertThat(cells).hasSize(336).allMatch(cell -> cell.status() == EMPTY);
    assertThat(cells).allMatch(cell -> cell.segments().isEmpty());
  }

  @Example
  void aCellKnowsItsPlaceAndItsWallClock() {
    Cell cell = Timetable.NOTHING.cellsOf(WEEK).get(2 * 48 + 19);

    assertThat(cell.index()).isEqualTo(115);
    assertThat(cell.day()).isEqualTo(2);
    assertThat(cell.time()).isEqualTo(LocalTime.of(9, 30));
    assertThat(cell.range()).isEqualTo(range("2026-11-25T09:30:00Z", "2026-11-25T10:00:00Z"));
  }

  @Example
  void whatMattersMostShows() {
    TimeRange slot = at("09:00", 30);

    assertThat(statusAt("09:00", timetable(of(slot), NONE, NONE, NONE))).isEqualTo(AVAILABLE);
    assertThat(statusAt("09:00", timetable(of(slot), of(slot), NONE, NONE))).isEqualTo(BLOCKED);
    assertThat(statusAt("09:00", timetable(of(slot), of(slot), of(slot), NONE))).isEqualTo(HELD);
    assertThat(statusAt("09:00", timetable(of(slot), of(slot), of(slot), of(slot))))
        .isEqualTo(BOOKED);
    assertThat(statusAt("09:30", timetable(of(slot), of(slot), of(slot), of(slot))))
        .isEqualTo(EMPTY);
  }

  @Example
  void aBookingWithoutASlotUnderItStillShows() {
    assertThat(statusAt("09:00", timetable(NONE, NONE, NONE, of(at("09:00", 30)))))
        .isEqualTo(BOOKED);
  }

  @Example
  void aBlockTakesOutTheWholeSlotThatItTouches() {
    Timetable timetable = timetable(slots("08:00", 60, 4), of(at("10:00", 10)), NONE, NONE);

    assertThat(statuses(timetable, "08:00", "13:00"))
        .containsExactly(
            AVAILABLE, AVAILABLE, AVAILABLE, AVAILABLE, BLOCKED, BLOCKED, AVAILABLE, AVAILABLE,
            EMPTY, EMPTY);
  }

  @Example
  void aBlockShowsWhereNoSlotIs() {
    assertThat(statusAt("03:00", timetable(NONE, of(at("03:00", 30)), NONE, NONE)))
        .isEqualTo(BLOCKED);
  }

  @Example
  void aBlockThatOnlyTouchesASlotTakesNothingOut() {
    assertThat(statusAt("09:00", timetable(of(at("09:00", 30)), of(at("09:30", 30)), NONE, NONE)))
        .isEqualTo(AVAILABLE);
  }

  @Example
  void whatAnAllocationLeavesOfASlotIsNoOffer() {
    Timetable timetable = timetable(of(at("09:00", 60)), NONE, NONE, of(at("08:45", 45)));

    assertThat(statuses(timetable, "08:30", "10:00")).containsExactly(BOOKED, BOOKED, EMPTY);
  }

  @Example
  void segmentsTellWhereACellMixes() {
    Timetable timetable = timetable(slots("09:00", 20, 3), NONE, of(at("09:20", 20)), NONE);

    assertThat(cellAt("09:00", timetable).status()).isEqualTo(HELD);
    assertThat(cellAt("09:00", timetable).segments())
        .extracting(Segment::range, Segment::status)
        .containsExactly(tuple(at("09:00", 20), AVAILABLE), tuple(at("09:20", 10), HELD));
    assertThat(cellAt("09:30", timetable).segments())
        .extracting(Segment::range, Segment::status)
        .containsExactly(tuple(at("09:30", 10), HELD), tuple(at("09:40", 20), AVAILABLE));
  }

  @Example
  void neighboursOfOneStatusAreNoMix() {
    assertThat(cellAt("09:00", timetable(slots("09:00", 10, 3), NONE, NONE, NONE)).segments())
        .isEmpty();
  }

  @Example
  void bookingsInARowAreEachAnother() {
    List<TimeRange> inARow = of(at("09:00", 30), at("09:30", 10), at("09:40", 50));
    Timetable timetable = timetable(NONE, NONE, NONE, inARow);

    assertThat(cellAt("09:00", timetable).segments()).isEmpty();
    assertThat(cellAt("09:30", timetable).segments())
        .extracting(Segment::range, TimetableTest::booked)
        .containsExactly(tuple(at("09:30", 10), 1), tuple(at("09:40", 20), 2));
    assertThat(List.of("09:00", "09:30", "10:00"))
        .extracting(time -> booked(cellAt(time, timetable).paint()))
        .containsExactly(0, 1, 2);
  }

  @Example
  void onlyOperatorsSeeWhereOneBlockEndsAndTheNextBegins() {
    Timetable timetable =
        new Timetable(
            NONE,
            List.of(
                new Block(LUNCH, at("12:00", 10), "lunch"),
                new Block(REPAIR, at("12:10", 50), "lift repair")),
            List.of(),
            List.of());

    Cell noon = cellAt("12:00", timetable);

    assertThat(noon.segmentsFor(new Audience.Operator("anna")))
        .extracting(Segment::paint)
        .containsExactly(
            new Paint.Blocked(LUNCH, "lunch"), new Paint.Blocked(REPAIR, "lift repair"));
    assertThat(noon.segmentsFor(Audience.PUBLIC)).isEmpty();
  }

  @Example
  void aSlotThatABlockTouchesShowsThatBlock() {
    Timetable timetable =
        new Timetable(
            of(at("10:00", 60)),
            List.of(new Block(REPAIR, at("10:10", 10), "lift repair")),
            List.of(),
            List.of());

    assertThat(cellAt("10:00", timetable).segments()).isEmpty();
    assertThat(cellAt("10:30", timetable).paint())
        .isEqualTo(new Paint.Blocked(REPAIR, "lift repair"));
  }

  @Example
  void aDraftMarksTheCellsThatItWouldChange() {
    Timetable timetable =
        timetable(slots("09:00", 30, 4), of(at("09:30", 30)), NONE, of(at("10:00", 30)));
    List<Patch> patches =
        List.of(
            new Patch(at("09:00", 90), false),
            new Patch(at("09:30", 30), true),
            new Patch(at("12:00", 60), true));

    List<Cell> cells = timetable.cellsOf(WEEK, patches);

    assertThat(cells)
        .filteredOn(Cell::draft)
        .extracting(Cell::time, Cell::status)
        .containsExactly(
            tuple(LocalTime.of(9, 0), BLOCKED),
            tuple(LocalTime.of(9, 30), AVAILABLE),
            tuple(LocalTime.of(12, 0), AVAILABLE),
            tuple(LocalTime.of(12, 30), AVAILABLE));
    assertThat(cells.get(20).status()).isEqualTo(BOOKED);
    assertThat(cells.get(21)).isEqualTo(timetable.cellsOf(WEEK).get(21));
  }

  @Example
  void aDraftThatChangesNothingMarksNothing() {
    Timetable timetable = timetable(slots("09:00", 30, 4), of(at("12:00", 30)), NONE, NONE);
    List<Patch> patches =
        List.of(new Patch(at("09:00", 120), true), new Patch(at("12:00", 30), false));

    assertThat(timetable.cellsOf(WEEK, patches)).isEqualTo(timetable.cellsOf(WEEK));
  }

  @Property(tries = 300)
  void theOrderInWhichThingsAreReadChangesNothing(
      @ForAll("ranges") List<TimeRange> slots,
      @ForAll("ranges") List<TimeRange> blocks,
      @ForAll("ranges") List<TimeRange> bookings) {
    Timetable timetable = timetable(slots, blocks, NONE, bookings);
    Timetable reversed =
        new Timetable(
            slots.reversed(),
            timetable.blocks().reversed(),
            timetable.allocations().reversed(),
            List.of());

    assertThat(reversed.cellsOf(WEEK)).isEqualTo(timetable.cellsOf(WEEK));
  }

  @Example
  void whatReachesIntoTheWeekFromOutsideIsCut() {
    TimeRange overMonday = range("2026-11-22T23:00:00Z", "2026-11-23T00:30:00Z");
    TimeRange overSunday = range("2026-11-29T23:30:00Z", "2026-11-30T05:00:00Z");
    List<Cell> cells = timetable(NONE, NONE, NONE, of(overMonday, overSunday)).cellsOf(WEEK);

    assertThat(cells)
        .filteredOn(cell -> cell.status() == BOOKED)
        .extracting(Cell::index)
        .containsExactly(0, 335);
    assertThat(cells).allMatch(cell -> cell.segments().isEmpty());
  }

  @Example
  void aCellThatTheClocksSkipIsEmpty() {
    Week spring = new Week(LocalDate.parse("2027-03-22"), ZoneId.of("Europe/Berlin"));
    List<Cell> cells = timetable(NONE, NONE, NONE, of(spring.span())).cellsOf(spring);

    assertThat(cells)
        .filteredOn(cell -> cell.status() == EMPTY)
        .extracting(Cell::time)
        .containsExactly(LocalTime.of(2, 0), LocalTime.of(2, 30));
  }

  @Property(tries = 300)
  void everyMinuteShowsWhatTheRulesSayOfIt(
      @ForAll("ranges") List<TimeRange> slots,
      @ForAll("ranges") List<TimeRange> blocks,
      @ForAll("ranges") List<TimeRange> holds,
      @ForAll("ranges") List<TimeRange> bookings) {
    Timetable timetable = timetable(slots, blocks, holds, bookings);
    Pieces pieces = new Pieces(slots, blocks, holds, bookings);

    for (Cell cell : timetable.cellsOf(WEEK).subList(0, Week.CELLS_PER_DAY)) {
      Map<Instant, CellStatus> painted = statusByMinute(cell);
      painted.forEach((minute, status) -> assertThat(status).isEqualTo(expected(minute, pieces)));
      assertThat(painted.values()).contains(cell.status());
      assertThat(cell.segments()).hasSizeBetween(0, 30).doesNotHaveDuplicates();
    }
  }

  @Provide
  Arbitrary<List<TimeRange>> ranges() {
    Arbitrary<Integer> starts = Arbitraries.integers().between(0, 300);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 90);
    return Combinators.combine(starts, lengths)
        .as((start, length) -> TimeRange.of(minute(start), Duration.ofMinutes(length)))
        .list()
        .ofMaxSize(6);
  }

  private record Pieces(
      List<TimeRange> slots,
      List<TimeRange> blocks,
      List<TimeRange> holds,
      List<TimeRange> bookings) {}

  /// The same rules, evaluated naively minute by minute.
  private static CellStatus expected(Instant minute, Pieces pieces) {
    if (anyContains(pieces.bookings(), minute)) {
      return BOOKED;
    }
    if (anyContains(pieces.holds(), minute)) {
      return HELD;
    }
    List<TimeRange> slots = pieces.slots().stream().filter(slot -> slot.contains(minute)).toList();
    if (anyContains(pieces.blocks(), minute)
        || slots.stream().anyMatch(slot -> anyOverlaps(pieces.blocks(), slot))) {
      return BLOCKED;
    }
    List<TimeRange> allocations = new ArrayList<>(pieces.holds());
    allocations.addAll(pieces.bookings());
    boolean offered = slots.stream().anyMatch(slot -> !anyOverlaps(allocations, slot));
    return offered ? AVAILABLE : EMPTY;
  }

  private static Map<Instant, CellStatus> statusByMinute(Cell cell) {
    List<Segment> segments =
        cell.segments().isEmpty()
            ? List.of(new Segment(cell.range(), cell.paint()))
            : cell.segments();
    Map<Instant, CellStatus> statuses = new TreeMap<>();
    for (Segment segment : segments) {
      for (Instant minute = segment.range().start();
          minute.isBefore(segment.range().end());
          minute = minute.plusSeconds(60)) {
        statuses.put(minute, segment.status());
      }
    }
    assertThat(statuses).hasSize(30);
    return statuses;
  }

  private static boolean anyContains(List<TimeRange> ranges, Instant instant) {
    return ranges.stream().anyMatch(range -> range.contains(instant));
  }

  private static boolean anyOverlaps(List<TimeRange> ranges, TimeRange range) {
    return ranges.stream().anyMatch(range::overlaps);
  }

  /// Each hold and booking is another.
  private static Timetable timetable(
      List<TimeRange> slots,
      List<TimeRange> blocks,
      List<TimeRange> holds,
      List<TimeRange> bookings) {
    List<Allocation> allocations = new ArrayList<>();
    holds.forEach(range -> allocations.add(Allocation.hold(id(allocations), range)));
    bookings.forEach(range -> allocations.add(Allocation.booking(id(allocations), range)));
    List<Block> blocked = blocks.stream().map(range -> new Block(LUNCH, range, "lunch")).toList();
    return new Timetable(slots, blocked, allocations, List.of());
  }

  private static UUID id(List<Allocation> before) {
    return new UUID(3, before.size());
  }

  private static List<CellStatus> statuses(Timetable timetable, String from, String until) {
    return timetable.cellsOf(WEEK).stream()
        .filter(cell -> cell.day() == 0)
        .filter(cell -> !cell.time().isBefore(LocalTime.parse(from)))
        .filter(cell -> cell.time().isBefore(LocalTime.parse(until)))
        .map(Cell::status)
        .toList();
  }

  /// The place of the booking among all.
  private static int booked(Segment segment) {
    return booked(segment.paint());
  }

  private static int booked(Paint paint) {
    return (int) ((Paint.Taken) paint).allocation().id().getLeastSignificantBits();
  }

  private static CellStatus statusAt(String time, Timetable timetable) {
    return cellAt(time, timetable).status();
  }

  private static Cell cellAt(String time, Timetable timetable) {
    return timetable.cellsOf(WEEK).get(LocalTime.parse(time).toSecondOfDay() / 1800);
  }

  private static List<TimeRange> slots(String first, int minutes, int count) {
    List<TimeRange> slots = new ArrayList<>();
    for (int slot = 0; slot < count; slot++) {
      slots.add(at(LocalTime.parse(first).plusMinutes((long) slot * minutes).toString(), minutes));
    }
    return slots;
  }

  private static TimeRange at(String time, int minutes) {
    Instant start = MONDAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    return TimeRange.of(start, Duration.ofMinutes(minutes));
  }

  private static Instant minute(int minute) {
    return MONDAY.atStartOfDay().plusMinutes(minute).toInstant(ZoneOffset.UTC);
  }

  private static List<TimeRange> of(TimeRange... ranges) {
    return List.of(ranges);
  }

  private static TimeRange range(String start, String end) {
    return new TimeRange(Instant.parse(start), Instant.parse(end));
  }
}
