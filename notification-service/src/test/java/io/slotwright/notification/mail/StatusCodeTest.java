package io.slotwright.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodeTest {

  @ParameterizedTest
  @CsvSource({
    "5.1.1 no such user, 5.1.1",
    "5.1.10, 5.1.10",
    "' 4.4.7 (delivery time expired)', 4.4.7",
    "2.0.0 ok, 2.0.0",
  })
  void aTextMayBeginWithACode(String text, String code) {
    assertThat(StatusCode.atStartOf(text)).map(StatusCode::toString).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no such user", "user 5.1.1", "5.1", "3.1.1", "5.1.1.1", "5.1.1000", "55.1.1"})
  void anythingElseIsNone(String text) {
    assertThat(StatusCode.atStartOf(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})
  void someCodesSayThatThereIsNoSuchMailbox(String code) {
    assertThat(StatusCode.atStartOf(code)).get().matches(StatusCode::saysNoSuchMailbox);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4.1.1", "2.1.5", "5.1.7", "5.1.8", "5.2.2", "5.2.3", "5.7.1", "5.4.4", "5.0.0"})
  void othersSayNothingAboutTheMailboxForGood(String code) {
    assertThat(StatusCode.atStartOf(code)).get().matches(it -> !it.saysNoSuchMailbox());
  }
}
