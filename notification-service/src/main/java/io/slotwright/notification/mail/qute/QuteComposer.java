package io.slotwright.notification.mail.qute;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.mail.icalendar.CalendarFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Composes letters with Qute, which escapes all values in HTML.
@ApplicationScoped
public class QuteComposer implements Composer {

  private final MailAddress sender;

  QuteComposer(MailSettings settings) {
    this.sender =
        MailAddress.parse(settings.senderAddress())
            .orElseThrow(() -> new IllegalStateException("sender-address is no mail address"));
  }

  @Override
  public Mail compose(Letter letter, MailAddress recipient, Branding branding) {
    return switch (letter) {
      case BookingLetter booking ->
          compose(letter, recipient, booking.contact(), Optional.of(calendar(booking)));
      case MyBookingsLetter link -> compose(letter, recipient, Optional.empty(), Optional.empty());
      case ConfirmationLetter confirmation ->
          compose(letter, recipient, Optional.empty(), Optional.empty());
    };
  }

  private static Mail compose(
      Letter letter,
      MailAddress recipient,
      Optional<MailAddress> replyTo,
      Optional<Calendar> calendar) {
    LetterPage page = LetterPage.of(letter, words(letter.locale()));
    return new Mail(
        letter.messageId(),
        recipient,
        replyTo,
        letter.locale(),
        page.subject(),
        LetterTemplates.text(page).render(),
        LetterTemplates.html(page).render(),
        calendar);
  }

  private Calendar calendar(BookingLetter letter) {
    return new Calendar(CalendarFile.of(letter, sender), CalendarFile.methodOf(letter));
  }

  private static MailMessages words(MailLocale locale) {
    return switch (locale) {
      case EN -> MessageBundles.get(MailMessages.class);
      case UK, RU ->
          MessageBundles.get(MailMessages.class, Localized.Literal.of(locale.language()));
    };
  }
}
