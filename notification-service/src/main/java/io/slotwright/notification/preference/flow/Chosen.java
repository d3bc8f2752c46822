package io.slotwright.notification.preference.flow;

import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MailChoice;
import io.slotwright.notification.preference.Preference;
import java.util.Optional;

/// What the recipient of a mail has chosen, and how to choose otherwise.
///
/// @param suppressed whether the mailbox gets no mail of the organisation at all
/// @param links empty where there is nothing to choose
public record Chosen(boolean suppressed, Preference preference, Optional<MailChoice> links) {

  /// Of a mail that comes from no organisation.
  public static final Chosen NOTHING = new Chosen(false, Preference.NONE, Optional.empty());

  /// Of a mail whose recipient chooses elsewhere.
  public Chosen elsewhere() {
    return new Chosen(suppressed, Preference.NONE, Optional.empty());
  }

  /// `letter` in the chosen language.
  public Letter translate(Letter letter) {
    return preference.language().map(letter::in).orElse(letter);
  }
}
