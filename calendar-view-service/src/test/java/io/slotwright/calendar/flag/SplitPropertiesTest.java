package io.slotwright.calendar.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slotwright.calendar.flag.Evaluation.Evaluated;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// How subjects are divided, for any shares of any number of variants.
class SplitPropertiesTest {

  private static final int SUBJECTS = 20_000;

  @Property(tries = 200)
  void everyBucketHasExactlyOneVariantAndEachVariantExactlyItsShare(
      @ForAll("shares") List<Integer> shares) {
    FlagDetails details = details(shares);

    int[] counted = new int[shares.size()];
    IntStream.range(0, Variant.ALL).forEach(number -> counted[index(details, number)]++);

    assertThat(counted).containsExactly(shares.stream().mapToInt(share -> share).toArray());
  }

  @Property(tries = 30)
  void subjectsAreDividedByTheShares(
      @ForAll("shares") List<Integer> shares, @ForAll("keys") String key) {
    Flag flag = new Flag(key, 1, details(shares));

    int[] counted = new int[shares.size()];
    IntStream.range(0, SUBJECTS).forEach(each -> counted[variant(flag, "visitor-" + each)]++);

    for (int index = 0; index < shares.size(); index++) {
      // Five standard deviations of the largest binomial distribution.
      assertThat((double) counted[index] / SUBJECTS)
          .isCloseTo((double) shares.get(index) / Variant.ALL, within(0.018));
    }
  }

  @Property(tries = 200)
  void theVariantDependsOnTheKeyTheSharesAndTheSubjectOnly(
      @ForAll("shares") List<Integer> shares, @ForAll("keys") String key, @ForAll String subject) {
    Flag flag = new Flag(key, 1, details(shares));
    Flag later = new Flag(key, 7, details(shares));

    assertThat(variant(flag, subject)).isEqualTo(variant(later, subject));
  }

  @Property(tries = 100)
  void ofTwoVariantsOnlyTheDifferenceOfTheSharesMoves(
      @ForAll @IntRange(max = 10_000) int before, @ForAll @IntRange(max = 10_000) int after) {
    FlagDetails old = details(List.of(before, Variant.ALL - before));
    FlagDetails changed = details(List.of(after, Variant.ALL - after));

    assertThat(moved(old, changed)).isEqualTo(Math.abs(after - before));
  }

  @Property(tries = 200)
  void nobodyMovesBetweenVariantsOfWhichNoBorderMoves(
      @ForAll("shares") List<Integer> before, @ForAll("shares") List<Integer> after) {
    FlagDetails old = details(before);
    FlagDetails changed = details(after);
    int borders = Math.max(before.size(), after.size()) - 1;

    int crossed =
        IntStream.range(0, borders)
            .map(border -> Math.abs(end(before, border) - end(after, border)))
            .sum();

    assertThat(moved(old, changed)).isLessThanOrEqualTo(crossed);
  }

  @Property(tries = 20)
  void twoExperimentsDividePeopleIndependently(@ForAll("keys") String key) {
    Flag one = new Flag(key, 1, details(List.of(5_000, 5_000)));
    Flag other = new Flag(key + "_2", 1, details(List.of(5_000, 5_000)));

    long alike =
        IntStream.range(0, SUBJECTS)
            .filter(each -> variant(one, "v" + each) == variant(other, "v" + each))
            .count();

    assertThat((double) alike / SUBJECTS).isCloseTo(0.5, within(0.02));
  }

  @Provide
  Arbitrary<List<Integer>> shares() {
    return Arbitraries.integers()
        .between(0, Variant.ALL)
        .list()
        .ofMaxSize(9)
        .map(
            borders -> {
              List<Integer> sorted = new ArrayList<>(borders);
              sorted.add(Variant.ALL);
              sorted.sort(null);
              List<Integer> shares = new ArrayList<>();
              int last = 0;
              for (int border : sorted) {
                shares.add(border - last);
                last = border;
              }
              return shares;
            });
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(60);
  }

  private static int end(List<Integer> shares, int variant) {
    return shares.stream().limit(variant + 1L).mapToInt(share -> share).sum();
  }

  private static int moved(FlagDetails old, FlagDetails changed) {
    return (int)
        IntStream.range(0, Variant.ALL)
            .filter(number -> index(old, number) != index(changed, number))
            .count();
  }

  private static int index(FlagDetails details, int bucket) {
    return Integer.parseInt(details.at(new Bucket(bucket)).name());
  }

  private static int variant(Flag flag, String subject) {
    return Integer.parseInt(
        ((Evaluated) flag.evaluate(FlagTest.subject(subject)).orDefault()).variant().name());
  }

  /// The name of each variant is its index.
  private static FlagDetails details(List<Integer> shares) {
    return new FlagDetails(
        "",
        true,
        "0",
        IntStream.range(0, shares.size())
            .mapToObj(
                index ->
                    new Variant(
                        String.valueOf(index),
                        new FlagValue.Text(String.valueOf(index)),
                        shares.get(index)))
            .toList(),
        new TreeMap<>());
  }
}
