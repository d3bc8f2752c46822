package io.slotwright.common.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {

  @ParameterizedTest
  @CsvSource({
    "olena@example.test, olena@example.test",
    "Olena@EXAMPLE.Test, olena@example.test",
    "' olena@example.test ', olena@example.test",
    "olena+tyres@example.test, olena@example.test",
    "olena+a+b@example.test, olena@example.test",
    "olena@example.test., olena@example.test",
    "olena@пошта.укр, olena@xn--80a1acn3a.xn--j1amh",
    "olena@xn--80a1acn3a.xn--j1amh, olena@xn--80a1acn3a.xn--j1amh",
    "o.lena@example.test, o.lena@example.test",
    "+tyres@example.test, +tyres@example.test",
    "olena, olena",
    "@example.test, @example.test"
  })
  void spellingsOfOneMailboxAreOne(String address, String mailbox) {
    assertThat(Mailbox.of(address)).isEqualTo(mailbox);
  }
}
