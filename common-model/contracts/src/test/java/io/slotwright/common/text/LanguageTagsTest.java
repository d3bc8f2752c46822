package io.slotwright.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {

  @ParameterizedTest
  @CsvSource({
    "uk, uk",
    "uk_UA, uk-UA",
    "uk-UA, uk-UA",
    "UK_ua, uk-UA",
    "' uk_UA ', uk-UA",
    "uk_UA.UTF-8, uk-UA",
    "uk_UA.utf8@euro, uk-UA",
    "sr_Cyrl_RS, sr-Cyrl-RS",
    "sr@latin, sr",
    "zh-hant-tw, zh-Hant-TW",
    "en_GB, en-GB",
    "eng, eng",
    "es_419, es-419",
    "\u00A0ru_UA\u200B, ru-UA",
    "crh_UA, crh-UA",
    "de-DE-1996, de-DE-1996"
  })
  void theTagOfALanguageIsReadInEveryForm(String typed, String tag) {
    assertThat(LanguageTags.read(typed)).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "_",
        "-",
        "u",
        "uk-",
        "uk--UA",
        "uk UA",
        "українська",
        "C",
        "C.UTF-8",
        "12",
        "uk_UA_",
        "uk;q=0.8",
        "uk,en",
        "x-klingon",
        "uk\nBcc:x",
        "uk-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"
      })
  void whatNamesNoLanguageIsNone(String typed) {
    assertThat(LanguageTags.read(typed)).isEmpty();
  }
}
