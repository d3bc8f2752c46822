package io.slotwright.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.guest.PhoneNumber;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneSpellingsTest {

  @ParameterizedTest
  @CsvSource({
    "+380442345678, 380442345678 00380442345678 3800442345678 0442345678 442345678",
    "+48501123456, 48501123456 0048501123456 501123456",
    "+4930901820, 4930901820 004930901820 49030901820 030901820 30901820",
    "+16045550123, 16045550123 0016045550123 6045550123",
    "+390612345678, 390612345678 00390612345678 0612345678"
  })
  void theDigitsOfANumberAreThoseOfItsUsualSpellings(String e164, String digits) {
    assertThat(PhoneSpellings.of(new PhoneNumber(e164, "12")))
        .containsExactlyInAnyOrderElementsOf(List.of(digits.split(" ")));
  }
}
