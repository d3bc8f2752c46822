package io.slotwright.notification.mail.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldedLinesTest {

  @Property
  void linesAreShortAndNeverEmptyAndCharactersStayWhole(@ForAll("lines") List<String> lines) {
    String file = String.join("\r\n", lines) + "\r\n";

    String folded = FoldedLines.of(file);

    assertThat(folded.split("\r\n", -1))
        .allMatch(line -> line.getBytes(UTF_8).length <= 75)
        .allMatch(line -> new String(line.getBytes(UTF_8), UTF_8).equals(line));
    assertThat(folded.lines()).noneMatch(String::isBlank);
    assertThat(folded.replace("\r\n ", "")).isEqualTo(file);
  }

  /// A property's name and a value of characters of one to four octets, around the lengths at which
  /// lines are folded.
  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("a", "é", "Ш", "€", "🚗", "𠮷", ",")
        .list()
        .ofMaxSize(170)
        .map(characters -> "SUMMARY:" + String.join("", characters))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
