package io.slotwright.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien",
        "O’Neill-Jones",
        "J. R. R. Tolkien",
        "Dr. Müller",
        "Martin Luther King Jr.",
        "Тарас Шевченко",
        "Renée Łukasz Åström",
        "李小龍",
        "Oil 5W-40, 2.0 TDI",
        "Tyres 205/55 R16 (4 pcs.)",
        "Kyiv, Nyzhniy Val 15, 04071",
        "Lunch 12:30",
        "(12:30:45)",
        "Bay № 5, 12:30",
        "Salon \"Lily\" & co.",
        "Wait…",
        "🚗 𠮷野",
        "می\u200Cخواهم",
        "श्री\u200Dमान् ක්\u200Dරිස්",
        "👩🏽\u200D🔧 👨\u200D👩\u200D👧",
        "🏳\uFE0F\u200D🌈 ❤\uFE0F\u200D🔥",
        "葛\uDB40\uDD00城 🇺🇦"
      })
  void anOrdinaryNameStaysAsItIs(String name) {
    assertThat(Typed.name(name).text()).isEqualTo(name);
    assertThat(LinkFinder.find(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          St.Pierre                   | St. Pierre
          М.В.Іваненко                | М. В. Іваненко
          evil.com                    | evil. com
          www.evil.example            | www. evil. example
          http://evil.example/a       | http: / /evil. example/a
          HTTPS://1.2.3.4             | HTTPS: / /1. 2. 3. 4
          javascript:alert(1)         | javascript: alert(1)
          mailto:a@b.test             | mailto: a @ b. test
          win a prize at a@b          | win a prize at a @ b
          evil．com                   | evil. com
          evil。com                   | evil。 com
          evil․com                    | evil. com
          http：／／evil              | http: / /evil
          a＠b                        | a @ b
          \\\\host\\share             | \\ \\host\\share
          приз.укр                    | приз. укр
          2.0.1.5                     | 2. 0. 1. 5
          evil.com:8080               | evil. com: 8080
          http5:5                     | http5: 5
          h+12:30                     | h+12: 30
          Bay №5:5                    | Bay №5: 5
          ℡12:30                      | ℡12: 30
          """)
  void anAddressIsBroken(String typed, String shown) {
    assertThat(LinkFinder.find(typed)).isPresent();
    assertThat(Typed.name(typed).text()).isEqualTo(shown);
    assertThat(LinkFinder.find(shown)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+380501112233",
        "+380 50 111 22 33",
        "(050) 111-22-33",
        "050.111.22.33",
        "tel:0501112233",
        "٠٥٠١١١٢٢٣٣"
      })
  void aPhoneNumberIsReadableAndNoLink(String phone) {
    String shown = Typed.name("Call " + phone).text();

    assertThat(LinkFinder.find(phone)).isPresent();
    assertThat(LinkFinder.find(shown)).isEmpty();
    assertThat(shown.replaceAll("[^\\p{Nd}]", "")).isEqualTo(phone.replaceAll("[^\\p{Nd}]", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil\u2060.com", "evil\u200B.\u200Dcom", "evil\uFE0F.com", "evil\u3164.com"})
  void whatNobodySeesDoesNotHideADot(String typed) {
    assertThat(Typed.name(typed).text()).doesNotContain(".c", ".\u2060");
    assertThat(LinkFinder.find(Typed.name(typed).text())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a\u200Db, a b",
    "\u200Dа, а",
    "а\u200C\u200Dб, а б",
    "а\u200D.б, а . б",
    "а／\u200D／б, а/ /б",
    "1\u200D2, 1 2",
    "а\uFE0Fб, аб"
  })
  void aJoinerThatJoinsNothingIsABlank(String typed, String shown) {
    assertThat(Typed.name(typed).text()).isEqualTo(shown);
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    assertThat(Typed.name("x".repeat(64)).text()).isEqualTo("x".repeat(64));
    assertThat(Typed.name("x".repeat(65)).text()).isEqualTo("x".repeat(63) + "…");
    assertThat(Typed.name("e\u0301".repeat(200)).text()).isEqualTo("e\u0301".repeat(63) + "…");
    assertThat(Typed.address("y".repeat(500)).text()).hasSize(Typed.LONGEST_ADDRESS);
    assertThat(Typed.name("Z" + "\u0301".repeat(1000)).text()).hasSizeLessThan(64);
  }

  @Test
  void aNameIsPrintedAsNothing() {
    assertThat(Typed.name("Olena").toString()).doesNotContain("Olena");
  }

  @Property(tries = 3000)
  void nothingThatIsTypedBecomesALink(@ForAll("hostile") String typed) {
    String shown = Typed.name(typed).text();

    assertThat(LinkFinder.find(shown)).as("%s → %s", typed, shown).isEmpty();
    assertThat(shown).doesNotContain("\n", "\r");
  }

  @Property
  void noTextOfAnyKindBecomesALink(@ForAll String typed) {
    assertThat(LinkFinder.find(Typed.address(typed).text())).isEmpty();
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "http",
            "https",
            "www",
            "evil",
            "com",
            "укр",
            "a",
            "Z",
            "5",
            "0501112233",
            ".",
            "..",
            "．",
            "。",
            "․",
            "⒈",
            "㏂",
            ":",
            "：",
            "︓",
            "/",
            "//",
            "／",
            "⁄",
            "\\",
            "@",
            "＠",
            "﹫",
            "-",
            "_",
            " ",
            "\t",
            "\n",
            "\u00A0",
            "\u2060",
            "\u200B",
            "\u200C",
            "\u200D",
            "❤",
            "ℹ",
            "葛",
            "\uFE0F",
            "\u0301",
            "\u034F",
            "+",
            "(",
            ")",
            "…",
            "'",
            "\"",
            "xn--e1afmkfd",
            "localhost",
            "mailto",
            "tel",
            "½",
            "№",
            "😀",
            "٣")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
