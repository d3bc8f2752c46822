package io.slotwright.notification.mail.qute;

import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.qute.LetterPage.Action;
import io.slotwright.notification.mail.qute.LetterPage.Fact;
import java.util.ArrayList;
import java.util.List;

/// Lays out a mail about the bookings of the next day: one fact for each, with its own link.
final class DayBeforePage {

  private DayBeforePage() {}

  static LetterPage of(DayBeforeLetter letter, MailMessages words) {
    return new LetterPage(
        letter.locale().language(),
        words.dayBeforeSubject(letter.first().pointName(), letter.date()),
        words.greeting(letter.first().customerName()),
        words.dayBeforeIntro(),
        facts(letter, words),
        null,
        words.dayBeforeFooter());
  }

  private static List<Fact> facts(DayBeforeLetter letter, MailMessages words) {
    BookingLetter first = letter.first();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.whereLabel(), BookingPage.place(first)));
    first.contact().ifPresent(contact -> facts.add(Fact.of(words.contactLabel(), contact.text())));
    letter.bookings().forEach(booking -> facts.add(fact(booking, words)));
    return facts;
  }

  private static Fact fact(BookingLetter booking, MailMessages words) {
    List<String> lines = new ArrayList<>();
    lines.add(booking.when());
    lines.add(words.postLabel() + ": " + booking.post());
    lines.addAll(BookingPage.services(booking, words));
    return new Fact(words.whenLabel(), lines, new Action(words.manage(), booking.manageLink()));
  }
}
