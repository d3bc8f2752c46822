package io.slotwright.calendar.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AllocationTest {

  private static final TimeRange ANY = new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
  private static final long MOST = 0x0190_a000_0000_7000L;
  private static final long LEAST = 0x8000_0000_0000_000cL;
  private static final int NUMBER = 1_381_461_297;

  @Property
  void aNumberIsPositive(@ForAll long most, @ForAll long least) {
    assertThat(Allocation.hold(new UUID(most, least), ANY).number()).isPositive();
  }

  /// A client that sees other numbers after an update would redraw everything.
  @Example
  void aNumberNeverChanges() {
    UUID id = new UUID(MOST, LEAST);

    assertThat(Allocation.booking(id, ANY).number()).isEqualTo(NUMBER);
    assertThat(Allocation.hold(id, ANY).number()).isEqualTo(NUMBER);
  }

  @Example
  void idsThatDifferInOneBitHaveOtherNumbers() {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      long changed = 1L << bit;
      assertThat(numberOf(MOST, LEAST ^ changed)).isNotEqualTo(NUMBER);
      assertThat(numberOf(MOST ^ changed, LEAST)).isNotEqualTo(NUMBER);
    }
  }

  private static int numberOf(long most, long least) {
    return Allocation.booking(new UUID(most, least), ANY).number();
  }
}
