package io.slotwright.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Allocations that move at the same moment; times are in hours.
class JointMoveTest {

  private static final UUID POST = new UUID(1, 1);
  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // wanted, staying, by, which move
    "'9-10', '', 1, '9-10'",
    "'9-10 10-11 11-12', '', 1, '9-10 10-11 11-12'",
    "'9-10 10-11 11-12', '', -1, '9-10 10-11 11-12'",
    "'9-10', '10-11', 1, ''",
    "'9-10', '11-12', 1, '9-10'",
    // One that stays is in the way of the one before it, and so on.
    "'8-9 9-10 10-11', '11-12', 1, ''",
    "'8-9 10-11', '11-12', 1, '8-9'",
    "'8-9 9-10 10-11 14-15', '7-8', -1, '14-15'",
    "'8-9', '9-10', 2, '8-9'",
    "'', '9-10', 1, ''"
  })
  void whatHasRoomMoves(String wanted, String staying, int by, String expected) {
    List<Relocation> moves = ranges(wanted).map(range -> relocation(range, by)).toList();

    assertThat(JointMove.possible(moves, Map.of(POST, ranges(staying).toList())))
        .extracting(Relocation::from)
        .containsExactlyElementsOf(ranges(expected).toList());
  }

  @ParameterizedTest
  @CsvSource({"1", "-1", "3"})
  void anotherPostIsNeverInTheWay(int by) {
    Relocation move = relocation(range("9-10"), by);

    assertThat(
            JointMove.possible(
                List.of(move), Map.of(new UUID(2, 2), List.of(new TimeRange(hour(0), hour(24))))))
        .containsExactly(move);
  }

  @Property
  void nothingOverlapsAfterwardsAndNobodyStaysWithoutNeed(
      @ForAll long seed, @ForAll @IntRange(min = -3, max = 3) int by) {
    Random random = new Random(seed);
    List<Relocation> wanted = new ArrayList<>();
    List<TimeRange> staying = new ArrayList<>();
    for (int hour = 4; hour < 20; hour++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> wanted.add(relocation(range(hour + "-" + (hour + 1)), by));
        case 2 -> staying.add(range(hour + "-" + (hour + 1)));
        default -> {}
      }
    }

    List<Relocation> possible = JointMove.possible(wanted, Map.of(POST, staying));

    List<TimeRange> left =
        wanted.stream().filter(each -> !possible.contains(each)).map(Relocation::from).toList();
    List<TimeRange> all = new ArrayList<>(staying);
    all.addAll(left);
    all.addAll(possible.stream().map(Relocation::to).toList());
    for (int one = 0; one < all.size(); one++) {
      for (int other = 0; other < one; other++) {
        assertThat(all.get(one).overlaps(all.get(other))).isFalse();
      }
    }
    List<TimeRange> stays = Stream.concat(staying.stream(), left.stream()).toList();
    assertThat(wanted)
        .filteredOn(each -> !possible.contains(each))
        .allMatch(each -> stays.stream().anyMatch(each.to()::overlaps));
  }

  private static Stream<TimeRange> ranges(String text) {
    return Arrays.stream(text.split(" ")).filter(part -> !part.isEmpty()).map(JointMoveTest::range);
  }

  private static TimeRange range(String text) {
    String[] hours = text.split("-");
    return new TimeRange(hour(Integer.parseInt(hours[0])), hour(Integer.parseInt(hours[1])));
  }

  private static Instant hour(int hour) {
    return MIDNIGHT.plus(Duration.ofHours(hour));
  }

  private static Relocation relocation(TimeRange from, int by) {
    return new Relocation(UUID.randomUUID(), POST, from, Duration.ofHours(by));
  }
}
