package io.slotwright.notification.mail.qute;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.Invitation;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.Mail.Picture;
import io.slotwright.notification.mail.MailChoice;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.Recipient;
import io.slotwright.notification.mail.ReminderLetter;
import io.slotwright.notification.mail.Sender;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.mail.icalendar.CalendarFile;
import io.slotwright.notification.mail.qute.LetterPage.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Composes letters with Qute, which escapes all values in HTML.
@ApplicationScoped
public class QuteComposer implements Composer {

  private final Sender suite;

  QuteComposer(MailSettings settings) {
    this.suite =
        new Sender(
            settings.senderName(),
            MailAddress.parse(settings.senderAddress())
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "slotwright.notification.sender-address is no mail address")));
  }

  @Override
  public Mail compose(Letter letter, Recipient recipient, Branding branding) {
    Sender sender = sender(branding);
    MailMessages words = words(letter.locale());
    LetterPage page = LetterPage.of(letter, words);
    @Nullable Action choice = choice(recipient, words);
    Look look = Look.of(branding, letter);
    return new Mail(
        letter.messageId(),
        sender,
        recipient.address(),
        branding.replyTo().or(() -> contact(letter)),
        letter.thread(),
        recipient.choice().filter(stoppable -> letter.isOptional()).map(MailChoice::unsubscribe),
        letter.locale(),
        page.subject(),
        LetterTemplates.text(page, look, choice).render(),
        LetterTemplates.html(page, look, choice).render(),
        branding.logo().map(logo -> new Picture(logo.type(), logo.bytes())),
        calendar(letter, recipient.address(), branding));
  }

  private static @Nullable Action choice(Recipient recipient, MailMessages words) {
    return recipient
        .choice()
        .map(choice -> new Action(words.chooseMails(), choice.page()))
        .orElse(null);
  }

  private Sender sender(Branding branding) {
    return new Sender(
        branding.senderName().orElse(suite.name()),
        branding.senderAddress().orElse(suite.address()));
  }

  private static Optional<MailAddress> contact(Letter letter) {
    return switch (letter) {
      case BookingLetter booking -> booking.contact();
      case ReminderLetter reminder -> reminder.booking().contact();
      case DayBeforeLetter reminder -> reminder.first().contact();
      case MyBookingsLetter link -> Optional.empty();
      case ConfirmationLetter confirmation -> Optional.empty();
      case BriefingLetter briefing -> Optional.empty();
    };
  }

  private Optional<Calendar> calendar(Letter letter, MailAddress recipient, Branding branding) {
    return switch (letter) {
      case BookingLetter booking -> Optional.of(calendar(booking, recipient, branding));
      case ReminderLetter reminder ->
          Optional.of(calendar(reminder.booking(), recipient, branding));
      case DayBeforeLetter reminder -> Optional.empty();
      case MyBookingsLetter link -> Optional.empty();
      case ConfirmationLetter confirmation -> Optional.empty();
      case BriefingLetter briefing -> Optional.empty();
    };
  }

  private Calendar calendar(BookingLetter letter, MailAddress recipient, Branding branding) {
    Invitation invitation = branding.invitation().orElse(Invitation.FILE);
    return new Calendar(
        CalendarFile.of(
            letter,
            invitation,
            sender(branding).address(),
            recipient,
            BookingPage.description(letter, words(letter.locale()))),
        CalendarFile.methodOf(letter, invitation));
  }

  private static MailMessages words(MailLocale locale) {
    return switch (locale) {
      case EN -> MessageBundles.get(MailMessages.class);
      case UK, RU ->
          MessageBundles.get(MailMessages.class, Localized.Literal.of(locale.language()));
    };
  }
}
