package io.slotwright.plumbing.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"7\"                | true",
        "\"7-gzip\"           | true",
        "*                    | true",
        "\"6\", \"7\"         | true",
        "\"6\",\"7-gzip\"     | true",
        "\"a,b\",\"7\"        | true",
        "W/\"7\"              | false",
        "W/\"7-gzip\"         | false",
        "W/\"7\", \"6\"       | false",
        "\"6\"                | false",
        "\"77\"               | false",
        "\"7-br\"             | false",
        "\"7, 6\"             | false",
        "7                    | false",
        "\"7                  | false",
        "W/*                  | false",
        "''                   | false",
      })
  void ifMatchComparesStrongly(String header, boolean matches) {
    assertThat(EntityTags.seen(header).test(7)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"7\"                | true",
        "\"7-gzip\"           | true",
        "W/\"7\"              | true",
        "W/\"7-gzip\"         | true",
        "\"6\", W/\"7\"       | true",
        "*                    | true",
        "\"6\"                | false",
        "W/\"77\"             | false",
        "w/\"8\"              | false",
        "''                   | false",
      })
  void ifNoneMatchComparesWeakly(String header, boolean matches) {
    assertThat(EntityTags.matches(header, EntityTags.of(7))).isEqualTo(matches);
  }

  @Test
  void withoutAHeaderEveryVersionIsMeantAndNoTagIsKnown() {
    assertThat(EntityTags.seen(null).test(7)).isTrue();
    assertThat(EntityTags.matches(null, EntityTags.of(7))).isFalse();
  }

  @Test
  void bytesHaveATagOfTheirOwn() {
    assertThat(EntityTags.of("a".getBytes(UTF_8)))
        .isEqualTo(EntityTags.of("a".getBytes(UTF_8)))
        .isNotEqualTo(EntityTags.of("b".getBytes(UTF_8)))
        .matches("\"[\\w-]{22}\"");
  }
}
