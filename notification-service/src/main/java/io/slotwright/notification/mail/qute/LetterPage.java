package io.slotwright.notification.mail.qute;

import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.ReminderLetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter in its language, laid out once for both formats: the templates only add markup.
///
/// @param language the ISO 639 code
/// @param action the customer's possible action; null when there is none
public record LetterPage(
    String language,
    String subject,
    String greeting,
    String intro,
    List<Fact> facts,
    @Nullable Action action,
    String footer) {

  /// One labelled fact, of one or several lines.
  ///
  /// @param action that concerns this fact; null for none
  public record Fact(String label, List<String> lines, @Nullable Action action) {

    Fact(String label, List<String> lines) {
      this(label, lines, null);
    }

    static Fact of(String label, String line) {
      return new Fact(label, List.of(line));
    }
  }

  /// A link and its label.
  public record Action(String label, String link) {}

  public LetterPage {
    facts = List.copyOf(facts);
  }

  static LetterPage of(Letter letter, MailMessages words) {
    return switch (letter) {
      case BookingLetter booking -> BookingPage.of(booking, words);
      case MyBookingsLetter link -> of(link, words);
      case ConfirmationLetter confirmation -> of(confirmation, words);
      case ReminderLetter reminder -> BookingPage.of(reminder.booking(), words);
      case DayBeforeLetter reminder -> DayBeforePage.of(reminder, words);
      case BriefingLetter briefing -> BriefingPage.of(briefing, words);
    };
  }

  private static LetterPage of(ConfirmationLetter letter, MailMessages words) {
    return new LetterPage(
        letter.locale().language(),
        words.confirmationSubject(letter.pointName()),
        words.greeting(letter.customerName()),
        words.confirmationIntro(),
        List.of(
            Fact.of(words.codeLabel(), letter.code()),
            Fact.of(words.whenLabel(), letter.when()),
            Fact.of(words.whereLabel(), letter.pointName().text()),
            Fact.of(words.codeWorksLabel(), words.duration(letter.lifetime().toMinutes()))),
        new Action(words.confirmBooking(), letter.link()),
        words.confirmationFooter());
  }

  private static LetterPage of(MyBookingsLetter letter, MailMessages words) {
    return new LetterPage(
        letter.locale().language(),
        words.myBookingsSubject(),
        words.plainGreeting(),
        words.myBookingsIntro(),
        List.of(Fact.of(words.linkWorksLabel(), words.duration(letter.lifetime().toMinutes()))),
        new Action(words.showMyBookings(), letter.link()),
        words.myBookingsFooter());
  }
}
