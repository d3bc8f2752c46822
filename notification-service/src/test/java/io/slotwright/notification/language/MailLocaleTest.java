package io.slotwright.notification.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLocaleTest {

  @ParameterizedTest
  @CsvSource({
    "uk, UK",
    "uk-UA, UK",
    "uk_UA, UK",
    "ru, RU",
    "RU-ru, RU",
    "en, EN",
    "en-US, EN",
    "pl, EN",
    "'', EN",
    "'not a tag', EN"
  })
  void aTagNamesTheLanguageOfTheMailAndEnglishServesTheRest(String tag, MailLocale expected) {
    assertThat(MailLocale.of(tag)).isEqualTo(expected);
  }
}
