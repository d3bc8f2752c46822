package io.slotwright.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.guest.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPhoneTest {

  private static final List<String> SEPARATORS =
      List.of(
          "", " ", "\u00A0", "\u202F", "\u2009", "\u3000", "-", "\u2010", "\u2011", "\u2012",
          "\u2013", "\u2014", "\u2212", "\uFE63", "\uFF0D", ".", "/", " - ", "\u200B", "\u2060");

  @ParameterizedTest(name = "{0} → {1}")
  @ValueSource(
      strings = {
        "(044) 234-56-78",
        "044 234 56 78",
        "0442345678",
        "442345678",
        "044-234-56-78",
        "044.234.56.78",
        "044/234/56/78",
        "0-44-234-56-78",
        "044\u00A0234\u00A056\u00A078",
        "044\u202F234\u202F56\u202F78",
        "044\u2009234\u200956\u200978",
        "044 234\u201356\u201378",
        "044 234\u201456\u201478",
        "044 234\u201156\u201178",
        "044 234\u221256\u221278",
        "044 234\u2E3A56\u2E3A78",
        "\uFF10\uFF14\uFF14 \uFF12\uFF13\uFF14\uFF0D\uFF15\uFF16\uFF0D\uFF17\uFF18",
        "\uFF08\uFF10\uFF14\uFF14\uFF09\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18",
        "\uFF0B380\u3000\uFF14\uFF14\u3000\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18",
        "\u0660\u0664\u0664\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
        "\u096644\u0968\u0969\u096A5678",
        "+380442345678",
        "+380 44 234 56 78",
        "+380 (44) 234-56-78",
        "+38 (044) 234-56-78",
        "+380 (0)44 234 56 78",
        "+ 380 44 234 56 78",
        "++380442345678",
        "(+380) 44 234 56 78",
        "380442345678",
        "00380442345678",
        "00 380 44 234 56 78",
        "tel:+380-44-234-56-78",
        "\u0442\u0435\u043B. (044) 234-56-78",
        "\u202A+380 44 234 56 78\u202C",
        "\u200E(044) 234-56-78\u200F",
        "044 2\u00AD34 56 78",
        "  (044) 234-56-78  ",
        "\uFEFF(044) 234-56-78",
        "044\u200B234\u200B56\u200B78"
      })
  void spellingsOfOneUkrainianNumberAreOne(String typed) {
    assertThat(number(typed, "Europe/Kyiv"))
        .isEqualTo(new PhoneNumber("+380442345678", null))
        .isEqualTo(number(typed, "Europe/Kiev"));
    assertThat(new TypedPhone(typed).isPossibleSomewhere()).isTrue();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "(044) 234-56-78 ext. 12 | 12",
        "(044) 234-56-78 ext 12 | 12",
        "(044) 234-56-78 Ext.12 | 12",
        "(044) 234-56-78 extension 12 | 12",
        "(044) 234-56-78, ext. 12 | 12",
        "(044) 234-56-78 x12 | 12",
        "(044) 234-56-78 #12 | 12",
        "(044) 234-56-78 доб. 12 | 12",
        "(044) 234-56-78, доб 12 | 12",
        "(044) 234-56-78 (доб. 12) | 12",
        "(044) 234-56-78 вн. 12 | 12",
        "(044) 234-56-78 (вн. 12) | 12",
        "(044) 234-56-78 внутр. 12 | 12",
        "(044) 234-56-78 внутрішній 012 | 012",
        "(044) 234-56-78 дод. 12 | 12",
        "(044) 234-56-78 ДОДАТКОВИЙ 12 | 12",
        "(044) 234-56-78 добавочный 12 | 12",
        "tel:+380-44-234-56-78;ext=12 | 12",
        "+380442345678,,12 | 12",
        "(044) 234-56-78 ext. \uFF11\uFF12 | 12"
      })
  void anExtensionIsReadApart(String typed, String extension) {
    assertThat(number(typed, "Europe/Kyiv")).isEqualTo(new PhoneNumber("+380442345678", extension));
  }

  @ParameterizedTest(name = "{0} in {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "501 123 456 | Europe/Warsaw | +48501123456",
        "030 901820 | Europe/Berlin | +4930901820",
        "06 12 34 56 78 | Europe/Paris | +33612345678",
        "06 1234 5678 | Europe/Rome | +390612345678",
        "020 7946 0018 | Europe/London | +442079460018",
        "(604) 555-0123 | America/Vancouver | +16045550123",
        "011 380 44 234 5678 | America/New_York | +380442345678",
        "8 (495) 123-45-67 | Europe/Moscow | +74951234567",
        "090-1234-5678 | Asia/Tokyo | +819012345678",
        "011 2345-6789 | America/Argentina/Buenos_Aires | +541123456789",
        "044 234 56 78 | Etc/UTC | +380442345678",
        "044 234 56 78 | UTC | +380442345678",
        "044 234 56 78 | +02:00 | +380442345678",
        "+48 501 123 456 | Europe/Kyiv | +48501123456",
        "+1 (604) 555-0123 | Europe/Kyiv | +16045550123"
      })
  void aNumberWithoutTheCodeOfACountryIsOneOfThePoint(String typed, String zone, String e164) {
    assertThat(number(typed, zone).e164()).isEqualTo(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "olena",
        "olena@example.test",
        "-",
        "+",
        "()",
        "+380",
        "+999 123 456 789",
        "+380 44 234 56",
        "+380 44 234 56 78 90 12",
        "0501112233, 0442345678",
        "\u200B\u200C",
        "044_234_56_78",
        "+38+0442345678"
      })
  void whatIsANumberNowhereIsNone(String typed) {
    assertThat(new TypedPhone(typed).isPossibleSomewhere()).isFalse();
    assertThat(new TypedPhone(typed).read(ZoneId.of("Europe/Kyiv"), "UA")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "112",
        "12345",
        "234-56-78",
        "0501112233 / 0442345678",
        "044 234 5",
        "044 234 56 7",
        "044 234 56 78 90 12",
        "0501112233 Olena"
      })
  void aNumberOfAnotherLengthThanTheCountrysIsNone(String typed) {
    assertThat(new TypedPhone(typed).read(ZoneId.of("Europe/Kyiv"), "UA")).isEmpty();
  }

  @Property
  void separatorsNeverMatter(
      @ForAll @CharRange(from = '0', to = '9') @StringLength(9) String digits,
      @ForAll @IntRange(max = 19) int first,
      @ForAll @IntRange(max = 19) int second,
      @ForAll @IntRange(max = 2) int form) {
    String start = List.of("+380", "\uFF0B380", "00380").get(form);
    String typed =
        start
            + SEPARATORS.get(first)
            + digits.substring(0, 2)
            + SEPARATORS.get(second)
            + digits.substring(2);

    assertThat(new TypedPhone(typed).read(ZoneId.of("Europe/Kyiv"), "UA"))
        .isEqualTo(new TypedPhone(start + digits).read(ZoneId.of("Europe/Kyiv"), "UA"));
  }

  @Property
  void nothingThatIsTypedFails(@ForAll @StringLength(max = 60) String typed) {
    new TypedPhone(typed).isPossibleSomewhere();
    new TypedPhone(typed)
        .read(ZoneId.of("Europe/Kyiv"), "UA")
        .ifPresent(number -> assertThat(number.e164()).matches("\\+[0-9]{2,15}"));
  }

  private static PhoneNumber number(String typed, String zone) {
    return new TypedPhone(typed).read(ZoneId.of(zone), "UA").orElseThrow();
  }
}
