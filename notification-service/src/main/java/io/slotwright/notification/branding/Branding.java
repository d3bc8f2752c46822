package io.slotwright.notification.branding;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.language.MailLocale;
import java.util.Map;
import java.util.Optional;

/// How the mails of a service point look, whom they come from, and what they add.
///
/// @param senderName empty for the suite's
/// @param senderAddress empty for the suite's
/// @param replyTo empty for the point's contact
/// @param accent of headings and buttons, as `#rrggbb`; empty for the suite's
/// @param signatures above the footer; languages without one have none
/// @param additions paragraphs after the introduction, by kind of mail and language
public record Branding(
    Optional<String> senderName,
    Optional<MailAddress> senderAddress,
    Optional<MailAddress> replyTo,
    Optional<String> accent,
    Optional<Logo> logo,
    Invitation invitation,
    Map<MailLocale, String> signatures,
    Map<String, Map<MailLocale, String>> additions) {

  /// The suite's own.
  public static final Branding DEFAULT =
      new Branding(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Invitation.FILE,
          Map.of(),
          Map.of());

  public Branding {
    signatures = Map.copyOf(signatures);
    additions = Map.copyOf(additions);
  }

  /// A picture that is sent with the mail.
  ///
  /// @param type `image/png` or `image/jpeg`
  public record Logo(String type, byte[] bytes) {}

  /// Empty for none.
  public Optional<String> addition(String kind, MailLocale locale) {
    return Optional.ofNullable(additions.get(kind)).map(texts -> texts.get(locale));
  }
}
