package io.slotwright.schedule.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void aRequiredTextIsThereAndNotBlank() {
    assertThat(codes(new Checks().text("name", null, 5))).containsExactly("required");
    assertThat(codes(new Checks().text("name", " ", 5))).containsExactly("blank");
    assertThat(codes(new Checks().text("name", "Podil", 5))).isEmpty();
  }

  @Test
  void aTextIsMeasuredInCharactersAsPeopleCountThem() {
    assertThat(codes(new Checks().text("name", "🚗🚗🚗", 3))).isEmpty();
    assertThat(codes(new Checks().text("name", "🚗🚗🚗🚗", 3))).containsExactly("too-long");
  }

  @Test
  void controlCharactersAreRefusedEvenWhereATextMayBeMissing() {
    assertThat(codes(new Checks().optionalText("reason", "a\u0000b", 5)))
        .containsExactly("control-character");
    assertThat(codes(new Checks().optionalText("reason", null, 5))).isEmpty();
    assertThat(codes(new Checks().optionalText("reason", "", 5))).isEmpty();
  }

  @Test
  void bothEndsOfARangeBelongToIt() {
    assertThat(range(null)).containsExactly("required");
    assertThat(range(4)).containsExactly("out-of-range");
    assertThat(range(5)).isEmpty();
    assertThat(range(480)).isEmpty();
    assertThat(range(481)).containsExactly("out-of-range");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndWhere() {
    Decision<String> decision =
        new Checks().text("name", null, 5).range("number", 0, 1, 9).decide(() -> "never asked");

    assertThat(decision)
        .isEqualTo(
            Decision.refuse(
                new Refusal.Invalid(
                    List.of(
                        new Violation("/name", ViolationCode.REQUIRED, "name is required."),
                        new Violation(
                            "/number",
                            ViolationCode.OUT_OF_RANGE,
                            "number is a number from 1 to 9.")))));
  }

  @Test
  void anInputWithNothingWrongIsAccepted() {
    assertThat(new Checks().decide(() -> 7)).isEqualTo(Decision.accept(7));
    assertThat(new Checks().decide(() -> 7).map(seven -> seven + 1)).isEqualTo(Decision.accept(8));
  }

  private static List<String> range(@Nullable Integer value) {
    return codes(new Checks().range("minutes", value, 5, 480));
  }

  private static List<String> codes(Checks checks) {
    return switch (checks.decide(() -> true)) {
      case Decision.Accepted<Boolean> accepted -> List.of();
      case Decision.Refused<Boolean>(Refusal.Invalid(List<Violation> violations)) ->
          violations.stream().map(violation -> violation.code().word()).toList();
      case Decision.Refused<Boolean> other -> throw new AssertionError(other);
    };
  }
}
