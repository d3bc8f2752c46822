package io.slotwright.schedule.draft;

import static io.slotwright.schedule.draft.Patch.Status.AVAILABLE;
import static io.slotwright.schedule.draft.Patch.Status.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.SlotPlan;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate AUTUMN_SUNDAY = LocalDate.of(2027, 10, 31);

  private final Map<LocalDate, SpecialHours> overrides = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> blocksOfPoint = new ArrayList<>();
  private final List<WeeklySlot> weekly = new ArrayList<>();
  private LocalDate today = MONDAY.minusDays(3);

  @Test
  void aBlockedStretchBecomesABlock() {
    Revision revision = accepted(blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"));

    assertThat(revision.blocksAdded())
        .containsExactly(
            new Block(id(1), range("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"), null));
    assertThat(revision.overridesSet()).isEmpty();
  }

  @Test
  void whatIsBlockedAlreadyIsNotBlockedAgain() {
    block(7, "2026-11-23T08:00:00Z", "2026-11-23T08:30:00Z");
    blockOfPoint("2026-11-23T08:30:00Z", "2026-11-23T10:00:00Z");

    assertThat(accepted(blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z")).isEmpty())
        .isTrue();
  }

  @Test
  void cellsThatMeetAreOneStretch() {
    weekly.add(WeeklySlot.of(0, Window.of("09:00", "12:00")));

    Revision revision =
        accepted(
            blocked("2026-11-23T08:30:00Z", "2026-11-23T09:00:00Z"),
            blocked("2026-11-23T08:00:00Z", "2026-11-23T08:30:00Z"),
            available("2026-11-23T13:30:00Z", "2026-11-23T14:00:00Z"),
            available("2026-11-23T14:00:00Z", "2026-11-23T14:30:00Z"));

    assertThat(revision.blocksAdded()).hasSize(1);
    assertThat(windows(revision, MONDAY)).containsExactly("09:00-12:00", "15:30-16:30");
  }

  @Test
  void whereTwoPatchesOverlapTheLaterOneCounts() {
    Revision revision =
        accepted(
            blocked("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"),
            available("2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z"),
            blocked("2026-11-23T10:30:00Z", "2026-11-23T12:00:00Z"));

    assertThat(revision.blocksAdded())
        .extracting(Block::range)
        .containsExactly(
            range("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"),
            range("2026-11-23T10:30:00Z", "2026-11-23T12:00:00Z"));
    assertThat(windows(revision, MONDAY)).containsExactly("11:00-12:30");
  }

  @Test
  void anAvailableStretchIsCutOutOfBlocks() {
    weekly.add(WeeklySlot.of(0, Window.of("00:00", "24:00")));
    block(7, "2026-11-23T08:00:00Z", "2026-11-23T12:00:00Z");
    block(8, "2026-11-23T09:15:00Z", "2026-11-23T09:45:00Z");

    Revision revision = accepted(available("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"));

    assertThat(revision.blocksRemoved()).extracting(Block::id).containsExactly(id(7), id(8));
    assertThat(revision.blocksAdded())
        .containsExactly(
            new Block(id(7), range("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"), "repair"),
            new Block(id(1), range("2026-11-23T10:00:00Z", "2026-11-23T12:00:00Z"), "repair"));
    assertThat(revision.overridesSet()).isEmpty();
  }

  @Test
  void whatIsClosedIsOpenedAsAWindowOfItsOwn() {
    weekly.add(WeeklySlot.of(0, Window.of("09:00", "12:00")));
    weekly.add(WeeklySlot.of(0, Window.of("13:00", "18:00")));

    Revision revision = accepted(available("2026-11-23T08:00:00Z", "2026-11-23T18:00:00Z"));

    assertThat(windows(revision, MONDAY))
        .containsExactly("09:00-12:00", "12:00-13:00", "13:00-18:00", "18:00-20:00");
  }

  @Test
  void anOverrideKeepsItsReason() {
    overrides.put(MONDAY, new SpecialHours(List.of(), "holiday"));

    Revision revision = accepted(available("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"));

    assertThat(revision.overridesSet().get(MONDAY))
        .isEqualTo(new SpecialHours(List.of(Window.of("10:00", "12:00")), "holiday"));
  }

  @Test
  void aStretchOverMidnightOpensBothDates() {
    Revision revision = accepted(available("2026-11-23T20:00:00Z", "2026-11-24T00:30:00Z"));

    assertThat(windows(revision, MONDAY)).containsExactly("22:00-24:00");
    assertThat(windows(revision, MONDAY.plusDays(1))).containsExactly("00:00-02:30");
  }

  @Test
  void whatIsOverStaysAsItIs() {
    today = MONDAY.plusDays(1);
    block(7, "2026-11-22T08:00:00Z", "2026-11-25T08:00:00Z");

    Revision revision =
        accepted(
            available("2026-11-22T00:00:00Z", "2026-11-24T08:00:00Z"),
            blocked("2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z"));

    assertThat(revision.overridesSet().keySet()).containsExactly(today);
    assertThat(revision.blocksAdded())
        .extracting(Block::range)
        .containsExactly(
            range("2026-11-22T08:00:00Z", "2026-11-23T22:00:00Z"),
            range("2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z"));
  }

  @Test
  void aPatchThatChangesNothingIsNoRevision() {
    weekly.add(WeeklySlot.of(0, Window.of("09:00", "12:00")));

    assertThat(accepted(available("2026-11-23T07:00:00Z", "2026-11-23T10:00:00Z")).isEmpty())
        .isTrue();
    assertThat(accepted().isEmpty()).isTrue();
  }

  @Test
  void partOfARepeatedHourCannotBeSaid() {
    Refusal refusal =
        refused(
            available("2027-10-30T23:00:00Z", "2027-10-30T23:30:00Z"),
            available("2027-10-31T00:30:00Z", "2027-10-31T01:00:00Z"),
            blocked("2027-10-31T00:00:00Z", "2027-10-31T00:15:00Z"));

    assertThat(((Refusal.Invalid) refusal).violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(tuple("/patches/1", ViolationCode.NOT_WALL_CLOCK_TIME));
  }

  @Test
  void allOfARepeatedHourCan() {
    assertThat(
            windows(
                accepted(available("2027-10-31T00:00:00Z", "2027-10-31T02:00:00Z")), AUTUMN_SUNDAY))
        .containsExactly("03:00-04:00");
    assertThat(
            windows(
                accepted(available("2027-10-30T23:00:00Z", "2027-10-31T01:00:00Z")), AUTUMN_SUNDAY))
        .containsExactly("02:00-03:00");
  }

  @Test
  void theRestOfARepeatedHourCanBehindAWindowThatEndsInIt() {
    weekly.add(WeeklySlot.of(6, Window.of("01:00", "03:30")));

    assertThat(
            windows(
                accepted(available("2027-10-31T01:30:00Z", "2027-10-31T03:00:00Z")), AUTUMN_SUNDAY))
        .containsExactly("01:00-03:30", "03:30-05:00");
  }

  @Test
  void aWindowThatTheClockSkipsIsNotInTheWay() {
    LocalDate springSunday = LocalDate.of(2027, 3, 28);
    weekly.add(WeeklySlot.of(6, Window.of("03:00", "03:45")));
    weekly.add(WeeklySlot.of(6, Window.of("03:50", "05:00")));

    assertThat(
            windows(
                accepted(available("2027-03-28T00:00:00Z", "2027-03-28T04:00:00Z")), springSunday))
        .containsExactly("02:00-03:00", "03:50-05:00", "05:00-07:00");
  }

  @Test
  void aBlockOfTheServicePointCannotBeTakenAway() {
    blockOfPoint("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z");

    Refusal refusal =
        refused(
            available("2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z"),
            available("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z"));

    assertThat(((Refusal.Invalid) refusal).violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(tuple("/patches/0", ViolationCode.BLOCKED_FOR_SERVICE_POINT));
  }

  @Test
  void patchesThatWereThereBeforeAreNotComplainedOfAgain() {
    Drafting drafting =
        new Drafting(
            base(),
            List.of(
                available("2027-10-31T00:30:00Z", "2027-10-31T01:00:00Z"),
                available("2027-10-31T00:00:00Z", "2027-10-31T00:15:00Z")));

    assertThat(drafting.violations(1)).extracting(Violation::pointer).containsExactly("/patches/0");
    assertThat(drafting.violations(2)).isEmpty();
  }

  private Revision accepted(Patch... patches) {
    return decide(patches).orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private Refusal refused(Patch... patches) {
    return ((Decision.Refused<Revision>) decide(patches)).reason();
  }

  private Decision<Revision> decide(Patch... patches) {
    AtomicLong last = new AtomicLong();
    Supplier<UUID> ids = () -> id(last.incrementAndGet());
    return new Drafting(base(), List.of(patches)).revision(ids);
  }

  private DraftBase base() {
    PostHours own = new PostHours(new WeeklyHours(weekly), overrides, blocks);
    SlotPlan plan =
        new SlotPlan(
            ZoneId.of("Europe/Kyiv"),
            30,
            true,
            own.weekly(),
            overrides,
            Stream.concat(blocks.stream(), blocksOfPoint.stream()).toList());
    return new DraftBase(1, plan, own, today);
  }

  private void block(long id, String start, String end) {
    blocks.add(new Block(id(id), range(start, end), "repair"));
  }

  private void blockOfPoint(String start, String end) {
    blocksOfPoint.add(new Block(id(99), range(start, end), "no power"));
  }

  private static List<String> windows(Revision revision, LocalDate date) {
    return revision.overridesSet().get(date).windows().stream().map(Window::toString).toList();
  }

  private static Patch available(String start, String end) {
    return new Patch(range(start, end), AVAILABLE);
  }

  private static Patch blocked(String start, String end) {
    return new Patch(range(start, end), BLOCKED);
  }

  private static TimeRange range(String start, String end) {
    return new TimeRange(Instant.parse(start), Instant.parse(end));
  }

  private static UUID id(long number) {
    return new UUID(0, number);
  }
}
