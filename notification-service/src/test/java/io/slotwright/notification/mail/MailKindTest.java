package io.slotwright.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailKindTest {

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void aKindIsFoundByItsName(MailKind kind) {
    assertThat(MailKind.ofWireName(kind.wireName())).isEqualTo(kind);
  }

  @Test
  void anotherNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MailKind.ofWireName("greeting"))
        .withMessageContaining("greeting");
  }
}
