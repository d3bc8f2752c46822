package io.slotwright.notification.preference;

import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.MailKind;
import java.util.Optional;
import java.util.Set;

/// What a customer wants to be mailed by an organisation.
///
/// @param unwanted kinds that are not sent; those that are no [MailKind#isOptional] are sent anyway
/// @param language of all mails; that of each booking when empty
public record Preference(Set<MailKind> unwanted, Optional<MailLocale> language) {

  /// Of a customer who has chosen nothing.
  public static final Preference NONE = new Preference(Set.of(), Optional.empty());

  public Preference {
    unwanted = Set.copyOf(unwanted);
  }

  public boolean wants(MailKind kind) {
    return !kind.isOptional() || !unwanted.contains(kind);
  }
}
