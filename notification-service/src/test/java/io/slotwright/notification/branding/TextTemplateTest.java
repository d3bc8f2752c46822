package io.slotwright.notification.branding;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.branding.TextTemplate.Parsed;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTemplateTest {

  private static String filled(String source) {
    return ((Parsed.Valid) TextTemplate.parse(source))
        .template()
        .fill(placeholder -> "<" + placeholder.word().toUpperCase(Locale.ROOT) + ">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Bring your papers.|Bring your papers.",
        "{customer}, at {point}: {when}!|<CUSTOMER>, at <POINT>: <WHEN>!",
        "{when}{when}|<WHEN><WHEN>",
        "{{customer}}|{customer}",
        "{{{customer}}}|{<CUSTOMER>}",
        "a }} b|a } b",
      })
  void placeholdersAreFilledAndBracesAreDoubled(String source, String text) {
    assertThat(filled(source)).isEqualTo(text);
  }

  @Test
  void anEmptyTextIsOne() {
    assertThat(filled("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|1|1",
        "a { b|1|3",
        "}|1|1",
        "ok\\n{custmer}|2|1",
        "Привіт, {customer}\\nі {Customer}|2|3",
        "😀😀 {x}|1|4",
        "{ customer }|1|1",
        "{}|1|1",
        "{customer}}|1|11",
        "{page.footer}|1|1",
        "{cus{tomer}|1|1",
        "{#for x in y}|1|1",
      })
  void whatIsNoPlaceholderIsShownByItsPlace(String source, int line, int column) {
    assertThat(TextTemplate.parse(source.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            Parsed.Broken.class,
            broken -> {
              assertThat(broken.line()).isEqualTo(line);
              assertThat(broken.column()).isEqualTo(column);
              assertThat(broken.fault()).isNotBlank();
            });
  }

  @Test
  void thereAreNotTooManyPlaceholders() {
    String most = "{when}".repeat(TextTemplate.MOST_PLACEHOLDERS);

    assertThat(TextTemplate.parse(most)).isInstanceOf(Parsed.Valid.class);
    assertThat(TextTemplate.parse(most + "{when}"))
        .isInstanceOfSatisfying(
            Parsed.Broken.class,
            broken -> assertThat(broken.column()).isEqualTo(most.length() + 1));
  }

  @Property
  void anyTextWithDoubledBracesIsItself(@ForAll String text) {
    assertThat(filled(text.replace("{", "{{").replace("}", "}}"))).isEqualTo(text);
  }

  @Property
  void anyTextIsReadOrHasAPlaceInItself(@ForAll String text) {
    if (TextTemplate.parse(text) instanceof Parsed.Broken broken) {
      assertThat(text.split("\n", -1)[broken.line() - 1].length())
          .isGreaterThanOrEqualTo(broken.column());
    }
  }
}
