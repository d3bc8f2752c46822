package io.slotwright.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosixRulesTest {

  /// What the rules make of the year 2031.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EST5EDT,M3.2.0,M11.1.0 | 2031-03-09T07:00:00Z -04:00, 2031-11-02T06:00:00Z -05:00",
        "EET-2EEST,M3.5.0/3,M10.5.0/4 | 2031-03-30T01:00:00Z +03:00, 2031-10-26T01:00:00Z +02:00",
        "IST-1GMT0,M10.5.0,M3.5.0/1 | 2031-03-30T01:00:00Z +01:00, 2031-10-26T01:00:00Z Z",
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0 | 2031-03-30T01:00:00Z -01:00, 2031-10-26T01:00:00Z"
            + " -02:00",
        "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"
            + " | 2031-04-05T15:00:00Z +10:30, 2031-10-04T15:30:00Z +11:00",
        "EET-2EEST,M3.4.4/50,M10.4.4/50 | 2031-03-29T00:00:00Z +03:00, 2031-10-24T23:00:00Z +02:00",
        "<-04>4<-03>,M9.1.6/24,M4.1.6/24 | 2031-04-06T03:00:00Z -04:00, 2031-09-07T04:00:00Z"
            + " -03:00",
        "EET-2EEST,M4.5.5/0,M10.5.4/24 | 2031-04-24T22:00:00Z +03:00, 2031-10-30T21:00:00Z +02:00",
        "NZST-12NZDT,M9.5.0/2:45:30,M4.1.0/3"
            + " | 2031-04-05T14:00:00Z +12:00, 2031-09-27T14:45:30Z +13:00",
      })
  void aRuleSaysWhenClocksChange(String text, String changes) {
    assertThat(
            PosixRules.of(text).stream()
                .map(rule -> rule.createTransition(2031))
                .map(change -> change.getInstant() + " " + change.getOffsetAfter())
                .collect(Collectors.joining(", ")))
        .isEqualTo(changes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MST7", "<+0545>-5:45", "<-00>0"})
  void withoutARuleClocksStayAsTheyAre(String text) {
    assertThat(PosixRules.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MST", "EST5EDT", "EST5EDT,J60,J300", "EST5EDT,M3.2.0", "5", "E5"})
  void anyOtherTextIsRefused(String text) {
    assertThatThrownBy(() -> PosixRules.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
