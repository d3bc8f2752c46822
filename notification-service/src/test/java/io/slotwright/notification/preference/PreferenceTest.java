package io.slotwright.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.mail.MailKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferenceTest {

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void withoutAChoiceEverythingIsWanted(MailKind kind) {
    assertThat(Preference.NONE.wants(kind)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void onlyRemindersCanBeStopped(MailKind kind) {
    Preference nothing = new Preference(EnumSet.allOf(MailKind.class), Optional.empty());

    assertThat(nothing.wants(kind)).isEqualTo(!kind.wireName().startsWith("reminder"));
  }

  @Test
  void oneKindIsStoppedWithoutTheOther() {
    Preference preference = new Preference(Set.of(MailKind.REMINDER), Optional.empty());

    assertThat(preference.wants(MailKind.REMINDER)).isFalse();
    assertThat(preference.wants(MailKind.REMINDER_DAY_BEFORE)).isTrue();
  }
}
