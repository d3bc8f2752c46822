package io.slotwright.notification.branding;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.language.MailLocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How mails look, whom they come from, and what they add, as far as a service point or its
/// organisation has set it.
///
/// @param senderName empty for the suite's
/// @param senderAddress of the organisation, set by whoever runs the suite; empty for the suite's
/// @param replyTo empty for the point's contact
/// @param accent of headings and buttons, as `#rrggbb`; empty for the suite's
/// @param invitation empty for [Invitation#FILE]
/// @param signatures above the footer; languages without one have none
/// @param additions paragraphs after the introduction, by kind of mail and language
public record Branding(
    Optional<String> senderName,
    Optional<MailAddress> senderAddress,
    Optional<MailAddress> replyTo,
    Optional<String> accent,
    Optional<Logo> logo,
    Optional<Invitation> invitation,
    Map<MailLocale, String> signatures,
    Map<String, Map<MailLocale, TextTemplate>> additions) {

  /// The suite's own.
  public static final Branding DEFAULT =
      new Branding(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of());

  /// Sets nothing but the address that mails come from.
  public static Branding sentFrom(MailAddress address) {
    return new Branding(
        Optional.empty(),
        Optional.of(address),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  public Branding {
    signatures = Map.copyOf(signatures);
    additions = Map.copyOf(additions);
  }

  /// This, and what it leaves open as in `base`: each setting, signature and addition by itself.
  public Branding over(Branding base) {
    Map<String, Map<MailLocale, TextTemplate>> both = new HashMap<>(base.additions);
    additions.forEach((kind, texts) -> both.merge(kind, texts, Branding::with));
    return new Branding(
        senderName.or(base::senderName),
        senderAddress.or(base::senderAddress),
        replyTo.or(base::replyTo),
        accent.or(base::accent),
        logo.or(base::logo),
        invitation.or(base::invitation),
        with(base.signatures, signatures),
        both);
  }

  /// Empty for none.
  public Optional<TextTemplate> addition(String kind, MailLocale locale) {
    return Optional.ofNullable(additions.get(kind)).map(texts -> texts.get(locale));
  }

  private static <T> Map<MailLocale, T> with(Map<MailLocale, T> some, Map<MailLocale, T> others) {
    Map<MailLocale, T> both = new HashMap<>(some);
    both.putAll(others);
    return both;
  }
}
