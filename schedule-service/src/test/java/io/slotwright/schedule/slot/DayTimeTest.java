package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTimeTest {

  @ParameterizedTest
  @ValueSource(strings = {"00:00", "09:05", "19:59", "23:59", "24:00"})
  void aTimeIsReadAsItIsWritten(String text) {
    assertThat(DayTime.parse(text)).map(DayTime::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9:00", "24:01", "25:00", "12:60", "12.30", "12:30:00", " 12:30"})
  void anythingElseIsNoTime(String text) {
    assertThat(DayTime.parse(text)).isEmpty();
  }

  @Test
  void theDayHasNoMinuteBeforeItsFirstAndNoneAfterItsEnd() {
    assertThat(new DayTime(0)).isEqualTo(DayTime.parse("00:00").orElseThrow());
    assertThat(new DayTime(1440)).isEqualTo(DayTime.END_OF_DAY);
    assertThatIllegalArgumentException().isThrownBy(() -> new DayTime(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DayTime(1441));
  }

  @Test
  void anEarlierTimeIsBeforeALaterOneAndNotBeforeItself() {
    DayTime nine = new DayTime(9 * 60);

    assertThat(nine.isBefore(new DayTime(9 * 60 + 1))).isTrue();
    assertThat(nine.isBefore(nine)).isFalse();
    assertThat(nine).isLessThan(DayTime.END_OF_DAY);
  }
}
