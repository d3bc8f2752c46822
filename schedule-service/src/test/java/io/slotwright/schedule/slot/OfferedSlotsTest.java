package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferedSlotsTest {

  private static final Slot NINE = slot("09:00", "09:30", false);
  private static final Slot HALF_PAST_NINE = slot("09:30", "10:00", true);

  private final OfferedSlots offered =
      new OfferedSlots(new UUID(1, 1), 1, ZoneOffset.UTC, List.of(NINE, HALF_PAST_NINE));

  @Test
  void aSlotIsOpenFromItsStartUntilJustBeforeItsEnd() {
    assertThat(offered.openAt(at("09:00")).slots()).containsExactly(NINE);
    assertThat(offered.openAt(at("09:29")).slots()).containsExactly(NINE);
    assertThat(offered.openAt(at("08:59")).hasAny()).isFalse();
  }

  @Test
  void aBlockedSlotIsNotOpen() {
    assertThat(offered.hasAny()).isTrue();
    assertThat(offered.openAt(at("09:30")).hasAny()).isFalse();
  }

  private static Slot slot(String start, String end, boolean blocked) {
    return new Slot(new TimeRange(at(start), at(end)), blocked);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }
}
