package io.slotwright.calendar.week.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTagsTest {

  private static final String TAG = "4f0c21ab.12.1.2026-11-23.Europe/Kyiv";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"4f0c21ab.12.1.2026-11-23.Europe/Kyiv\"",
        "\"4f0c21ab.12.1.2026-11-23.Europe/Kyiv-gzip\"",
        "W/\"4f0c21ab.12.1.2026-11-23.Europe/Kyiv-gzip\"",
        "\"x\", \"4f0c21ab.12.1.2026-11-23.Europe/Kyiv\"",
        "*",
      })
  void aTagIsKnownInAnyCoding(String header) {
    assertThat(KnownTags.contain(header, TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "\"4f0c21ab.12.0.2026-11-23.Europe/Kyiv\"", "gzip"})
  void anotherTagIsNot(String header) {
    assertThat(KnownTags.contain(header, TAG)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"4f0c21ab.12.1.2026-11-23.UTC-gzip\"                      | 12",
        "\"4f0c21ab.12.1.2026-11-23.UTC\", W/\"4f0c21ab.13.aa-gzip\" | 13",
      })
  void theNewestVersionOfTheEpochIsNamed(String header, long version) {
    assertThat(KnownTags.version(header, "4f0c21ab")).hasValue(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"00000000.12.1.2026-11-23.UTC\"",
        "\"4f0c21ab.-1.1.2026-11-23.UTC\"",
        "\"4f0c21ab.99999999999999999999.1.2026-11-23.UTC\"",
        "\"4f0c21ab\"",
        "\"4f0c21ab.\"",
        "*",
        "",
      })
  void anythingElseNamesNone(String header) {
    assertThat(KnownTags.version(header, "4f0c21ab")).isEmpty();
  }

  @Test
  void noHeaderNamesNone() {
    assertThat(KnownTags.version(null, "4f0c21ab")).isEmpty();
    assertThat(KnownTags.contain(null, TAG)).isFalse();
  }
}
