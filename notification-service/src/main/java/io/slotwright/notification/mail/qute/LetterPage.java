package io.slotwright.notification.mail.qute;

import io.slotwright.notification.mail.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A letter in its language, laid out once for both formats: the templates only dress it.
///
/// @param language the ISO 639 code
/// @param action what the customer can do; null when nothing
public record LetterPage(
    String language,
    String subject,
    String greeting,
    String intro,
    List<Fact> facts,
    @Nullable Action action,
    String footer) {

  /// One thing to know, in one line or several.
  public record Fact(String label, List<String> lines) {

    static Fact of(String label, String line) {
      return new Fact(label, List.of(line));
    }
  }

  /// A link and the words on it.
  public record Action(String label, String link) {}

  public LetterPage {
    facts = List.copyOf(facts);
  }

  static LetterPage of(Letter letter, MailMessages words) {
    return new LetterPage(
        letter.locale().language(),
        subject(letter, words),
        words.greeting(letter.customerName()),
        intro(letter, words),
        facts(letter, words),
        letter.isManageable() ? new Action(words.manage(), letter.manageLink()) : null,
        letter.isManageable() ? words.footer() : words.plainFooter());
  }

  private static String subject(Letter letter, MailMessages words) {
    String point = letter.pointName();
    return switch (letter.kind()) {
      case BOOKING_RECEIVED -> words.receivedSubject(point);
      case BOOKING_CONFIRMED -> words.confirmedSubject(point);
      case BOOKING_RESCHEDULED -> words.rescheduledSubject(point);
      case BOOKING_CANCELLED -> words.cancelledSubject(point);
      case BOOKING_DISPLACED -> words.displacedSubject(point);
    };
  }

  private static String intro(Letter letter, MailMessages words) {
    return switch (letter.kind()) {
      case BOOKING_RECEIVED -> words.receivedIntro();
      case BOOKING_CONFIRMED -> words.confirmedIntro();
      case BOOKING_RESCHEDULED -> words.rescheduledIntro();
      case BOOKING_CANCELLED -> words.cancelledIntro();
      case BOOKING_DISPLACED -> words.displacedIntro();
    };
  }

  private static List<Fact> facts(Letter letter, MailMessages words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.whenLabel(), letter.when()));
    facts.add(new Fact(words.whereLabel(), place(letter)));
    facts.add(Fact.of(words.postLabel(), String.valueOf(letter.postNumber())));
    if (!letter.services().isEmpty()) {
      facts.add(new Fact(words.servicesLabel(), services(letter, words)));
    }
    facts.add(Fact.of(words.durationLabel(), words.duration(letter.minutes())));
    letter.contact().ifPresent(contact -> facts.add(Fact.of(words.contactLabel(), contact.text())));
    return facts;
  }

  private static List<String> place(Letter letter) {
    return Stream.of(letter.pointName(), letter.pointAddress())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> services(Letter letter, MailMessages words) {
    return letter.services().stream()
        .map(line -> words.serviceLine(line.name(), line.minutes()))
        .toList();
  }
}
