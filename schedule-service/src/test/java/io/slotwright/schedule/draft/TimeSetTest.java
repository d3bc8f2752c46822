package io.slotwright.schedule.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Held against sets of seconds.
class TimeSetTest {

  @Property
  void whatIsInOneOfTheRangesIsInTheSet(@ForAll("ranges") List<TimeRange> ranges) {
    TimeSet set = TimeSet.of(ranges);

    assertThat(seconds(set.ranges())).isEqualTo(seconds(ranges));
    for (int next = 1; next < set.ranges().size(); next++) {
      assertThat(set.ranges().get(next).start()).isAfter(set.ranges().get(next - 1).end());
    }
  }

  @Property
  void setsAreAddedSubtractedAndCutLikeSetsOfSeconds(
      @ForAll("ranges") List<TimeRange> ones,
      @ForAll("ranges") List<TimeRange> others,
      @ForAll("range") TimeRange range) {
    TimeSet set = TimeSet.of(ones);
    BitSet sum = seconds(ones);
    sum.or(seconds(List.of(range)));
    BitSet rest = seconds(ones);
    rest.andNot(seconds(others));
    BitSet cut = seconds(ones);
    cut.and(seconds(List.of(range)));

    assertThat(seconds(set.plus(range).ranges())).isEqualTo(sum);
    assertThat(seconds(set.minus(TimeSet.of(others)).ranges())).isEqualTo(rest);
    assertThat(seconds(set.within(range).ranges())).isEqualTo(cut);
    assertThat(set.overlaps(range)).isEqualTo(!cut.isEmpty());
    assertThat(set.isEmpty()).isEqualTo(seconds(ones).isEmpty());
    if (!range.isEmpty()) {
      assertThat(set.covers(range)).isEqualTo(cut.equals(seconds(List.of(range))));
    }
  }

  private static BitSet seconds(List<TimeRange> ranges) {
    BitSet seconds = new BitSet();
    ranges.forEach(
        range ->
            seconds.set((int) range.start().getEpochSecond(), (int) range.end().getEpochSecond()));
    return seconds;
  }

  @Provide
  Arbitrary<List<TimeRange>> ranges() {
    return range().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<TimeRange> range() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 15))
        .as(
            (start, length) ->
                new TimeRange(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length)));
  }
}
