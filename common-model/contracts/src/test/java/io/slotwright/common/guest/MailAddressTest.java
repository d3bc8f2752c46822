package io.slotwright.common.guest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "olena@example.test, olena@example.test",
    "'  olena@example.test ', olena@example.test",
    "olena+tyres@mail.example.test, olena+tyres@mail.example.test",
    "Olena.K@EXAMPLE.test, Olena.K@example.test",
    "olena@приклад.укр, olena@xn--80aikifvh.xn--j1amh",
    "'\u00A0olena@example.test\u00A0', olena@example.test",
    "'\uFEFFolena@example.test\u200B', olena@example.test",
    "'\u202Aolena@example.test\u202C', olena@example.test",
    "'\tolena@example.test\r\n', olena@example.test",
    "olena@ПРИКЛАД.УКР, olena@xn--80aikifvh.xn--j1amh",
    "olena@xn--80aikifvh.xn--j1amh, olena@xn--80aikifvh.xn--j1amh",
    "olena@приклад。укр, olena@xn--80aikifvh.xn--j1amh",
    "olena@straße.de, olena@xn--strae-oqa.de",
    "olena@strasse.de, olena@strasse.de",
    "olena@bücher.example, olena@xn--bcher-kva.example",
    "olena@例え.テスト, olena@xn--r8jz45g.xn--zckzah",
    "olena@ｅｘａｍｐｌｅ.test, olena@example.test",
    "o'neill@example.test, o'neill@example.test"
  })
  void anAddressIsReadInItsAsciiForm(String typed, String expected) {
    assertThat(MailAddress.parse(typed)).map(MailAddress::text).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "olena",
        "olena@localhost",
        "@example.test",
        "olena@",
        "olena@-example.test",
        "olena@exa mple.test",
        "olena@exa\u00ADmple test",
        "olena @example.test",
        "olena@ example.test",
        "olena@xn--a.test",
        "olena@-приклад.укр",
        "ole na@example.test",
        "Olena <olena@example.test>",
        "olena@example.test,eve@example.test",
        "olena@example.test\r\nBcc: eve@example.test",
        "olena\r\nBcc:eve@example.test",
        "olena@example.test>\r\nDATA",
        "олена@example.test",
        ".olena@example.test",
        "olena@example..test"
      })
  void whatIsNoAddressIsNone(String typed) {
    assertThat(MailAddress.parse(typed)).isEmpty();
  }

  @Test
  void anAddressLongerThanSmtpAllowsIsNone() {
    assertThat(MailAddress.parse("x".repeat(65) + "@example.test")).isEmpty();
  }

  @Property
  void nothingThatWasTypedCanLeaveItsPlace(
      @ForAll @Chars({'a', '.', '@', '<', '>', '\r', '\n', ',', ' ', '"'}) @StringLength(max = 5)
          String before,
      @ForAll @Chars({'b', '.', '-', '>', '\r', '\n', ';', ' '}) @StringLength(max = 5)
          String after) {
    MailAddress.parse(before + "@" + after)
        .ifPresent(
            address ->
                assertThat(address.text()).matches("[a.]+@[b.-]+").doesNotContain("..", "@."));
  }

  @ParameterizedTest
  @CsvSource({
    "olena@xn--80aikifvh.xn--j1amh, olena@приклад.укр",
    "olena@xn--strae-oqa.de, olena@straße.de",
    "olena@example.test, olena@example.test",
    "olena@xn--a.test, olena@xn--a.test",
    "olena, olena",
    "'', ''"
  })
  void anAddressIsShownInTheLettersOfItsDomain(String address, String shown) {
    assertThat(MailAddress.shown(address)).isEqualTo(shown);
  }

  @Test
  void anAddressIsNotPrinted() {
    assertThat(MailAddress.parse("olena@example.test").orElseThrow()).hasToString("MailAddress[…]");
  }
}
