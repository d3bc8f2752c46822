package io.slotwright.notification.mail.qute;

import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.notification.mail.BriefingLetter.LostMail;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.mail.LocalPeriod;
import io.slotwright.notification.mail.Typed;
import io.slotwright.notification.mail.qute.LetterPage.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays out a mail to operators.
final class BriefingPage {

  /// A longer list is cut, so that a mail program shows the mail whole.
  private static final int MOST_LINES = 100;

  private BriefingPage() {}

  static LetterPage of(BriefingLetter letter, MailMessages words) {
    Typed point = Typed.name(letter.pointName());
    boolean one = letter.occasion() == BriefingLetter.Occasion.NEW_BOOKING;
    return new LetterPage(
        letter.locale().language(),
        one ? words.newBookingSubject(point) : words.digestSubject(point),
        words.plainGreeting(),
        one ? words.newBookingIntro() : words.digestIntro(),
        facts(letter, words),
        null,
        words.operatorsFooter());
  }

  private static List<Fact> facts(BriefingLetter letter, MailMessages words) {
    List<Fact> facts = new ArrayList<>();
    add(facts, words, words.newBookingsLabel(), letter.booked(), it -> line(it, letter, words));
    add(facts, words, words.displacedLabel(), letter.displaced(), it -> line(it, letter, words));
    add(facts, words, words.lostLabel(), letter.lost(), BriefingPage::line);
    return facts;
  }

  private static <T> void add(
      List<Fact> facts,
      MailMessages words,
      String label,
      List<T> things,
      Function<T, String> line) {
    if (things.isEmpty()) {
      return;
    }
    Stream<String> rest =
        things.size() > MOST_LINES
            ? Stream.of(words.more(things.size() - MOST_LINES))
            : Stream.empty();
    facts.add(
        new Fact(label, Stream.concat(things.stream().limit(MOST_LINES).map(line), rest).toList()));
  }

  private static String line(Visit visit, BriefingLetter letter, MailMessages words) {
    return Stream.of(
            LocalPeriod.format(
                new TimeRange(visit.startsAt(), visit.endsAt()),
                letter.timezone(),
                letter.locale()),
            words.postLabel() + " " + visit.postNumber(),
            Typed.name(visit.customer()).text(),
            visit.services().stream()
                .map(name -> Typed.name(name).text())
                .collect(Collectors.joining(", ")))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String line(LostMail mail) {
    return Typed.name(mail.recipient()).text() + " · " + mail.kind() + " · " + mail.reason();
  }
}
