package io.slotwright.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryHintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4.2.0 <o@b.test>: Greylisted, see http://postgrey.example (retry in 300 seconds) | PT5M
          4.7.1 Greylisting in action, please come back in 00:04:59                        | PT4M59S
          4.7.1 Please try again in 5 minutes                                              | PT5M
          4.7.0 Try again after 1 hour                                                     | PT1H
          Greylisted for 60 secs                                                           | PT1M
          """)
  void theWordsOfServersAreUnderstood(String text, Duration pause) {
    assertThat(RetryHint.in(text)).contains(pause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4.2.0 greylisted", "try again later", "wait in line 5", "retry in 90000 minutes"})
  void otherWordsAreNoHint(String text) {
    assertThat(RetryHint.in(text)).isEmpty();
  }
}
