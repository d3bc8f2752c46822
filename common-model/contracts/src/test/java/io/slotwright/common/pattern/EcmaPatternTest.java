package io.slotwright.common.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Both tables are the answers of V8 (`new RegExp(pattern, "u").test(text)`).
class EcmaPatternTest {

  @ParameterizedTest
  @MethodSource("matches")
  void findsWhatEcmaScriptFinds(String pattern, String text) {
    assertThat(EcmaPattern.found(pattern).test(text)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void findsNothingElse(String pattern, String text) {
    assertThat(EcmaPattern.found(pattern).test(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\z",
        "\\Aa",
        "a\\Z",
        "\\Qa\\E",
        "\\h",
        "\\R",
        "\\X",
        "\\e",
        "\\a",
        "a++",
        "a*+",
        "a?+",
        "a{2}+",
        "(?i)a",
        "(?>a)",
        "\\p{Cntrl}",
        "\\p{IsAlphabetic}",
        "\\p{javaLowerCase}",
        "\\u{}",
        "\\é",
        "\\",
        "a{",
        "("
      })
  void whatIsNoPatternOfEcmaScriptIsRefused(String pattern) {
    assertThatExceptionOfType(PatternSyntaxException.class)
        .isThrownBy(() -> EcmaPattern.found(pattern));
  }

  @Property
  void anAnchoredPatternRefusesEveryTextWithALastLineBreak(@ForAll String text) {
    assertThat(EcmaPattern.found("^[^\\n]*$").test(text)).isEqualTo(!text.contains("\n"));
    assertThat(EcmaPattern.found("^[^\\n]*$").test(text + "\n")).isFalse();
  }

  static Stream<Arguments> matches() {
    return Stream.of(
        arguments("^[^\\u0000-\\u001f]*$", "holiday"),
        arguments("^a$", "a"),
        arguments("a$", "ba"),
        arguments("^a(?!$)", "a\n"),
        arguments("^a|b$", "ax"),
        arguments("^a|b$", "xb"),
        arguments("a|b", "xbx"),
        arguments("^$", ""),
        arguments("\\$", "$"),
        arguments("[$]", "$"),
        arguments("^\\\\$", "\\"),
        arguments("^.$", "\u0085"),
        arguments("^.$", "🚗"),
        arguments("^.$", "𠮷"),
        arguments("^[^a]$", "🚗"),
        arguments("^[🚗🚙]$", "🚙"),
        arguments("^\\u{1F697}$", "🚗"),
        arguments("^[\\u{1F600}-\\u{1F6FF}]$", "🚗"),
        arguments("^\\uD83D\\uDE97$", "🚗"),
        arguments("^[\\uD83D\\uDE97]$", "🚗"),
        arguments("^\\s$", "\u00A0"),
        arguments("^\\s$", "\uFEFF"),
        arguments("^\\s$", "\u2003"),
        arguments("^\\S$", "a"),
        arguments("^[\\s]$", "\u3000"),
        arguments("^[^\\s]$", "a"),
        arguments("^[\\Sb ]$", " "),
        arguments("^[^\\S]$", " "),
        arguments("^\\d$", "3"),
        arguments("^\\w$", "_"),
        arguments("a\\b", "aé"),
        arguments("^\\v$", "\u000B"),
        arguments("^\\0$", "\u0000"),
        arguments("^[\\b]$", "\u0008"),
        arguments("^[[]$", "["),
        arguments("^[a[b]$", "["),
        arguments("^[a[b]$", "a"),
        arguments("^[a&&b]$", "a"),
        arguments("^[a&&b]$", "&"),
        arguments("^[*+]$", "+"),
        arguments("^[(?]$", "("),
        arguments("^[a\\]]$", "]"),
        arguments("^a[^b]$", "a\n"),
        arguments("^\\p{L}$", "ї"),
        arguments("^\\P{Cc}*$", "a"),
        arguments("^[\\P{Cc}\\n]*$", "a\n"),
        arguments("^(?<x>a)\\k<x>$", "aa"),
        arguments("^a{2,3}$", "aaa"),
        arguments("^\\/$", "/"),
        arguments("^[\\-a]$", "-"),
        arguments("^#a b$", "#a b"));
  }

  static Stream<Arguments> mismatches() {
    return Stream.of(
        arguments("^[^\\u0000-\\u001f]*$", "holiday\n"),
        arguments("^[^\\u0000-\\u001f]*$", "holi\nday"),
        arguments("^a$", "a\n"),
        arguments("^a$", "a\r\n"),
        arguments("^a$", "a\r"),
        arguments("^a$", "a\u0085"),
        arguments("^a$", "a\u2028"),
        arguments("^a$", "a\u2029"),
        arguments("^a$", "\na"),
        arguments("^(a|b)$", "b\n"),
        arguments("^a$|^b$", "b\n"),
        arguments("^(?:a$)", "a\n"),
        arguments("a$", "ba\n"),
        arguments("^a(?=$)", "a\n"),
        arguments("^a|b$", "xb\n"),
        arguments("^$", "\n"),
        arguments("\\$", "a"),
        arguments("[$]", "a"),
        arguments("^\\\\$", "\\\n"),
        arguments("^.$", "\n"),
        arguments("^.$", "\r"),
        arguments("^.$", "\u2028"),
        arguments("^[.]$", "a"),
        arguments("\\.", "a"),
        arguments("^\\s$", "\u200B"),
        arguments("^\\s$", "\u0085"),
        arguments("^\\S$", "\u00A0"),
        arguments("^[^\\s]$", "\u3000"),
        arguments("^[\\S]$", "\u3000"),
        arguments("^[^\\S]$", "a"),
        arguments("^\\d$", "٣"),
        arguments("^\\w$", "é"),
        arguments("^\\v$", "\n"),
        arguments("^[\\b]$", "b"),
        arguments("^[^\\]]$", "]"),
        arguments("^\\p{Lu}$", "ї"),
        arguments("^\\P{Cc}*$", "a\u0085"),
        arguments("^\\P{Cc}*$", "a\n"),
        arguments("^[\\P{Cc}\\n]*$", "a\t"),
        arguments("^(a)\\1$", "aa\n"),
        arguments("^a+?$", "aa\n"),
        arguments("a", "A"));
  }
}
