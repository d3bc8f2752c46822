package io.slotwright.calendar.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slotwright.calendar.flag.Evaluation.Evaluated;
import io.slotwright.calendar.flag.Evaluation.Reason;
import io.slotwright.calendar.flag.Evaluation.TargetingKeyMissing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final EvaluationContext NOBODY =
      new EvaluationContext(Optional.empty(), Optional.empty());
  private static final EvaluationContext SOMEBODY = subject("somebody");

  @Test
  void aDisabledFlagIsItsDefaultForEverybody() {
    Flag flag = flag(false, 10_000, Map.of(FIRST, "control"));

    assertThat(flag.evaluate(memberOf(FIRST))).isEqualTo(result(flag, 1, Reason.DISABLED));
    assertThat(flag.evaluate(NOBODY)).isEqualTo(result(flag, 1, Reason.DISABLED));
  }

  @Test
  void anOverrideCountsForItsOrganisationOnly() {
    Flag flag = flag(true, 0, Map.of(FIRST, "control"));

    assertThat(flag.evaluate(memberOf(FIRST))).isEqualTo(result(flag, 0, Reason.TARGETING_MATCH));
    assertThat(flag.evaluate(memberOf(SECOND))).isEqualTo(result(flag, 1, Reason.STATIC));
  }

  @Test
  void whatEverybodyGetsNeedsNoTargetingKey() {
    Flag flag = flag(true, 10_000, Map.of());

    assertThat(flag.evaluate(NOBODY)).isEqualTo(result(flag, 0, Reason.STATIC));
  }

  @Test
  void aFlagThatDividesPeopleNeedsATargetingKey() {
    Flag flag = flag(true, 5_000, Map.of());

    assertThat(flag.evaluate(NOBODY)).isEqualTo(new TargetingKeyMissing(flag));
    assertThat(flag.evaluate(NOBODY).orDefault()).isEqualTo(result(flag, 1, Reason.DEFAULT));
    assertThat(flag.evaluate(SOMEBODY))
        .isInstanceOfSatisfying(
            Evaluated.class, found -> assertThat(found.reason()).isEqualTo(Reason.SPLIT));
  }

  /// A subject keeps its variant over releases: these numbers must never change.
  @ParameterizedTest
  @CsvSource({
    "calendar_v046_ab_test, visitor-1, 6949",
    "calendar_v046_ab_test, visitor-2, 2565",
    "short_week, visitor-1, 1548",
  })
  void theBucketOfASubjectIsFixedForEver(String flag, String subject, int bucket) {
    assertThat(Bucket.of(flag, subject).number()).isEqualTo(bucket);
  }

  @Test
  void theBorderOfTwoSharesBelongsToTheSecond() {
    FlagDetails details = flag(true, 5_000, Map.of()).details();

    assertThat(details.at(new Bucket(0)).name()).isEqualTo("control");
    assertThat(details.at(new Bucket(4_999)).name()).isEqualTo("control");
    assertThat(details.at(new Bucket(5_000)).name()).isEqualTo("treatment");
    assertThat(details.at(new Bucket(9_999)).name()).isEqualTo("treatment");
  }

  @Test
  void aFlagThatBreaksItsRulesIsNone() {
    Variant all = new Variant("a", new FlagValue.Switch(true), Variant.ALL);
    Variant most = new Variant("a", new FlagValue.Switch(true), Variant.ALL - 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlagDetails("", true, "a", List.of(most), new TreeMap<>()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlagDetails("", true, "b", List.of(all), new TreeMap<>()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FlagDetails("", true, "a", List.of(all), new TreeMap<>(Map.of(FIRST, "b"))));
  }

  @ParameterizedTest
  @CsvSource({
    "calendar_v046, true",
    "a, true",
    "9-a.b, true",
    "'', false",
    "A, false",
    "_a, false",
    "a/b, false",
    "a b, false"
  })
  void aKeyIsPlain(String text, boolean isOne) {
    assertThat(Flag.isKey(text)).isEqualTo(isOne);
    assertThat(Flag.isKey("a".repeat(64))).isTrue();
    assertThat(Flag.isKey("a".repeat(65))).isFalse();
  }

  static Flag flag(boolean enabled, int control, Map<UUID, String> overrides) {
    return new Flag(
        "experiment",
        1,
        new FlagDetails(
            "",
            enabled,
            "treatment",
            List.of(
                new Variant("control", new FlagValue.Text("control"), control),
                new Variant("treatment", new FlagValue.Text("treatment"), Variant.ALL - control)),
            new TreeMap<>(overrides)));
  }

  static EvaluationContext subject(String key) {
    return new EvaluationContext(Optional.of(key), Optional.empty());
  }

  private static EvaluationContext memberOf(UUID organisation) {
    return new EvaluationContext(Optional.of("somebody"), Optional.of(organisation));
  }

  private static Evaluation result(Flag flag, int variant, Reason reason) {
    return new Evaluated(flag, flag.details().variants().get(variant), reason);
  }
}
