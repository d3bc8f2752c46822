package io.slotwright.booking.availability;

import static io.slotwright.booking.availability.TimetableBuilder.NOW;
import static io.slotwright.booking.availability.TimetableBuilder.aPost;
import static io.slotwright.booking.availability.TimetableBuilder.at;
import static io.slotwright.booking.availability.TimetableBuilder.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever the four figures are.
class FitTest {

  private static final Opening OPENING =
      Availability.decide(
              aPost().offering(from("09:00", "10:00"), 30).build(),
              at("09:00"),
              Demand.of(Duration.ofMinutes(30)),
              NOW)
          .opening()
          .orElseThrow();

  /// Figures far apart and next to each other, up to the greatest there are.
  @Provide
  Arbitrary<Fit> fits() {
    return Combinators.combine(
            figures(Fit.MOST_LEFTOVER),
            Arbitraries.integers().between(0, 2),
            figures(Fit.MOST_AWAY),
            figures(100))
        .as(
            (leftover, neighbours, away, load) ->
                new Fit(OPENING, leftover, neighbours, away, load));
  }

  private static Arbitrary<Long> figures(long most) {
    return Arbitraries.oneOf(
        Arbitraries.of(0L, 1L, most - 1, most), Arbitraries.longs().between(0, most));
  }

  @Property
  void theBetterOfTwoHasTheGreaterScore(@ForAll("fits") Fit one, @ForAll("fits") Fit other) {
    assertThat(Integer.signum(Double.compare(other.score(), one.score())))
        .isEqualTo(Integer.signum(Fit.BEST_FIRST.compare(one, other)));
  }

  @Property
  void aScoreIsAboveZeroAndAtMostOne(@ForAll("fits") Fit fit) {
    assertThat(fit.score()).isGreaterThan(0).isLessThanOrEqualTo(1);
  }

  /// Where nothing but the least of the figures differs, by the least it can.
  @Property
  void oneHundredthOfLoadMakesADifference(@ForAll("fits") Fit fit) {
    long less = Math.min(fit.loadPercent(), 99);
    Fit better = new Fit(OPENING, fit.leftoverMinutes(), fit.neighbours(), fit.awayMinutes(), less);
    Fit worse =
        new Fit(OPENING, fit.leftoverMinutes(), fit.neighbours(), fit.awayMinutes(), less + 1);

    assertThat(better.score()).isGreaterThan(worse.score());
  }
}
