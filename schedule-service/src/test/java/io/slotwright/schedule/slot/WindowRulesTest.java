package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.schedule.slot.WindowRules.Written;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowRulesTest {

  @Test
  void windowsThatOnlyTouchAreFine() {
    assertThat(violations("06:00", "10:00", "10:00", "12:00", "12:00", "24:00")).isEmpty();
  }

  @Test
  void anOverlapIsToldOfTheLaterWindowAndNamesBoth() {
    assertThat(violations("06:00", "10:00", "08:00", "10:00"))
        .containsExactly(
            new Violation(
                "/1",
                ViolationCode.WINDOWS_OVERLAP,
                "The windows 06:00-10:00 (/0) and 08:00-10:00 (/1) overlap."));
  }

  @Test
  void everyPairThatOverlapsIsTold() {
    assertThat(violations("06:00", "10:00", "09:00", "12:00", "07:00", "11:00"))
        .extracting(Violation::pointer)
        .containsExactly("/1", "/2", "/2");
  }

  @Test
  void aWindowStartsBeforeItEnds() {
    assertThat(violations("08:00", "07:00", "09:00", "09:00"))
        .extracting(Violation::pointer, Violation::code, Violation::message)
        .containsExactly(
            tuple(
                "/0/end",
                ViolationCode.START_NOT_BEFORE_END,
                "The window starts at 08:00, which is not before its end, 07:00."),
            tuple(
                "/1/end",
                ViolationCode.START_NOT_BEFORE_END,
                "The window starts at 09:00, which is not before its end, 09:00."));
    assertThatIllegalArgumentException().isThrownBy(() -> Window.of("09:00", "09:00"));
  }

  @Test
  void aWindowThatIsWrongByItselfOverlapsNothing() {
    assertThat(violations("12:00", "06:00", "07:00", "08:00")).hasSize(1);
  }

  /// Of windows given by their starts and ends in turn, pointed at by their position.
  private static List<Violation> violations(String... times) {
    List<Written> windows = new ArrayList<>();
    for (int index = 0; index < times.length / 2; index++) {
      windows.add(new Written("/" + index, time(times[2 * index]), time(times[2 * index + 1])));
    }
    return WindowRules.violations(windows);
  }

  private static DayTime time(String text) {
    return DayTime.parse(text).orElseThrow();
  }
}
