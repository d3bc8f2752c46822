package io.slotwright.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  /// Spaces, controls, joiners, marks of direction, fillers, selectors, tags and blank glyphs.
  private static final int[] INVISIBLE = {
    ' ', '\t', '\n', '\r', 0, 0x7F, 0x85, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680, 0x17B4,
    0x180E, 0x2000, 0x2003, 0x2007, 0x2009, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029,
    0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2062, 0x2066, 0x2069, 0x206F, 0x2800, 0x3000, 0x3164,
    0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0x1D159, 0x1D173, 0x13441, 0xE0001, 0xE0061,
    0xE0100
  };

  @Property
  void invisibleCharactersAloneAreNotSeen(@ForAll("invisible") String text) {
    assertThat(VisibleText.isIn(text)).isFalse();
    assertThat(VisibleText.trim(text)).isEmpty();
  }

  @Property
  void theyAreTrimmedAtBothEndsOnly(
      @ForAll("invisible") String before, @ForAll("invisible") String after) {
    assertThat(VisibleText.isIn(before + "x" + after)).isTrue();
    assertThat(VisibleText.trim(before + "x" + before + "y" + after)).isEqualTo("x" + before + "y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Olena",
        "О",
        "م",
        "می\u200Cخواهم",
        "क्\u200Dष",
        "👩\u200D🔧",
        "❤\uFE0F",
        "李",
        "𠮷",
        "ゆ",
        "-",
        ".",
        "\u0301e",
        "\u0600",
        "🏴\uDB40\uDC67\uDB40\uDC7F",
        "\uFFFD",
        "·",
        "한"
      })
  void namesOfAnyScriptAreSeen(String name) {
    assertThat(VisibleText.isIn(name)).isTrue();
  }

  @Provide
  Arbitrary<String> invisible() {
    return Arbitraries.of(Arrays.stream(INVISIBLE).boxed().toList())
        .map(Character::toString)
        .list()
        .ofMaxSize(5)
        .map(each -> String.join("", each));
  }
}
