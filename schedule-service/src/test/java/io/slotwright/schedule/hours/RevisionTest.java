package io.slotwright.schedule.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final WeeklyHours MORNINGS =
      new WeeklyHours(List.of(WeeklySlot.of(0, Window.of("09:00", "12:00"))));
  private static final SpecialHours CLOSED = new SpecialHours(List.of(), null);
  private static final SpecialHours HOLIDAY = new SpecialHours(List.of(), "holiday");
  private static final Block LUNCH = block(1, "2026-11-25T22:30:00Z", "2026-11-25T23:00:00Z");

  private static final PostHours BEFORE =
      new PostHours(MORNINGS, Map.of(MONDAY, CLOSED), List.of(LUNCH));

  @Test
  void whatIsTheSameNeedsNoRevision() {
    Revision revision = Revision.between(BEFORE, BEFORE);

    assertThat(revision.isEmpty()).isTrue();
    assertThat(revision.dates(KYIV)).isEmpty();
  }

  @Test
  void otherWeeklyHoursAreAllThatIsSaidOfThem() {
    Revision revision =
        Revision.between(
            BEFORE, new PostHours(WeeklyHours.CLOSED, BEFORE.overrides(), BEFORE.blocks()));

    assertThat(revision.weekly()).contains(WeeklyHours.CLOSED);
    assertThat(revision.isEmpty()).isFalse();
    assertThat(revision.dates(KYIV)).isEmpty();
  }

  @Test
  void overridesAreSetWhereTheyDifferAndRemovedWhereThereAreNone() {
    LocalDate friday = MONDAY.plusDays(4);
    Revision there =
        Revision.between(BEFORE, new PostHours(MORNINGS, Map.of(friday, CLOSED), BEFORE.blocks()));
    Revision anotherReason =
        Revision.between(BEFORE, new PostHours(MORNINGS, Map.of(MONDAY, HOLIDAY), BEFORE.blocks()));

    assertThat(there.overridesSet()).isEqualTo(Map.of(friday, CLOSED));
    assertThat(there.overridesRemoved()).containsExactly(MONDAY);
    assertThat(there.dates(KYIV)).contains(new DateSpan(MONDAY, friday));
    assertThat(anotherReason.overridesSet()).isEqualTo(Map.of(MONDAY, HOLIDAY));
    assertThat(anotherReason.overridesRemoved()).isEmpty();
  }

  @Test
  void aBlockThatBecomesShorterIsRemovedAndAdded() {
    Block shorter = block(1, "2026-11-25T22:45:00Z", "2026-11-25T23:00:00Z");
    Revision revision =
        Revision.between(BEFORE, new PostHours(MORNINGS, BEFORE.overrides(), List.of(shorter)));

    assertThat(revision.blocksRemoved()).containsExactly(LUNCH);
    assertThat(revision.blocksAdded()).containsExactly(shorter);
    assertThat(revision.dates(KYIV)).contains(DateSpan.only(LocalDate.of(2026, 11, 26)));
  }

  private static Block block(long id, String start, String end) {
    return new Block(
        new UUID(0, id), new TimeRange(Instant.parse(start), Instant.parse(end)), null);
  }
}
