package io.slotwright.booking.limit;

import static io.slotwright.booking.limit.Limit.BOOKINGS_PER_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 999, 1000, 1999, 2000, 3001, 64_000, 100_000, 10_000_000})
  void thePartsTogetherAllowNoMoreThanTheWhole(int most) {
    Quota whole = Quota.of(BOOKINGS_PER_POINT, "point", most);
    Random random = new Random(7);

    int together =
        IntStream.range(0, 5000)
            .mapToObj(i -> whole.part(random))
            .distinct()
            .mapToInt(Quota::most)
            .sum();

    assertThat(together).isPositive().isBetween(most - 64, most);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300, 1000, 1999})
  void aSmallQuotaIsOneCount(int most) {
    Quota whole = Quota.of(BOOKINGS_PER_POINT, "point", most);

    assertThat(whole.part(new Random(7))).isEqualTo(whole);
  }
}
