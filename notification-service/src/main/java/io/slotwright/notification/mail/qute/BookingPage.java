package io.slotwright.notification.mail.qute;

import static java.util.stream.Collectors.joining;

import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.Typed;
import io.slotwright.notification.mail.qute.LetterPage.Action;
import io.slotwright.notification.mail.qute.LetterPage.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lays out a mail about a booking.
final class BookingPage {

  private BookingPage() {}

  static LetterPage of(BookingLetter letter, MailMessages words) {
    return new LetterPage(
        letter.locale().language(),
        subject(letter, words),
        words.greeting(letter.customerName()),
        intro(letter, words),
        facts(letter, words),
        letter.isManageable() ? new Action(words.manage(), letter.manageLink()) : null,
        letter.isManageable() ? words.footer() : words.plainFooter());
  }

  private static String subject(BookingLetter letter, MailMessages words) {
    Typed point = letter.pointName();
    return switch (letter.kind()) {
      case BOOKING_RECEIVED -> words.receivedSubject(point);
      case BOOKING_CONFIRMED -> words.confirmedSubject(point);
      case BOOKING_RESCHEDULED -> words.rescheduledSubject(point);
      case BOOKING_CANCELLED -> words.cancelledSubject(point);
      case BOOKING_DISPLACED -> words.displacedSubject(point);
      case BOOKING_RESTORED -> words.restoredSubject(point);
      case BOOKING_CLOCKS_CHANGED -> words.clocksChangedSubject(point);
      case REMINDER, REMINDER_DAY_BEFORE -> words.reminderSubject(point);
    };
  }

  private static String intro(BookingLetter letter, MailMessages words) {
    return switch (letter.kind()) {
      case BOOKING_RECEIVED -> words.receivedIntro();
      case BOOKING_CONFIRMED -> words.confirmedIntro();
      case BOOKING_RESCHEDULED -> words.rescheduledIntro();
      case BOOKING_CANCELLED -> words.cancelledIntro();
      case BOOKING_DISPLACED -> words.displacedIntro();
      case BOOKING_RESTORED -> words.restoredIntro();
      case BOOKING_CLOCKS_CHANGED -> words.clocksChangedIntro();
      case REMINDER, REMINDER_DAY_BEFORE -> words.reminderIntro();
    };
  }

  private static List<Fact> facts(BookingLetter letter, MailMessages words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.whenLabel(), letter.when()));
    facts.add(new Fact(words.whereLabel(), place(letter)));
    facts.add(Fact.of(words.postLabel(), letter.post()));
    if (!letter.services().isEmpty()) {
      facts.add(new Fact(words.servicesLabel(), services(letter, words)));
    }
    facts.add(Fact.of(words.durationLabel(), words.duration(letter.minutes())));
    letter.contact().ifPresent(contact -> facts.add(Fact.of(words.contactLabel(), contact.text())));
    return facts;
  }

  /// What the calendar shows below the appointment: all but its time and place.
  static String description(BookingLetter letter, MailMessages words) {
    Stream<String> services =
        letter.services().stream().map(line -> words.serviceLine(line.name(), line.minutes()));
    Stream<String> post = Stream.of(words.postLabel() + ": " + letter.post());
    Stream<String> link =
        letter.isManageable()
            ? Stream.of(words.manage() + ":", letter.manageLink())
            : Stream.empty();
    return Stream.of(services, post, link).flatMap(lines -> lines).collect(joining("\n"));
  }

  static List<String> place(BookingLetter letter) {
    return Stream.of(letter.pointName(), letter.pointAddress())
        .filter(line -> !line.isEmpty())
        .map(Typed::text)
        .toList();
  }

  static List<String> services(BookingLetter letter, MailMessages words) {
    return letter.services().stream()
        .map(line -> words.serviceLine(line.name(), line.minutes()))
        .toList();
  }
}
