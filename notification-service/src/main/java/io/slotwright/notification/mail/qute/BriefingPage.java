package io.slotwright.notification.mail.qute;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  /// A longer list is cut: mail programs show no more than 102 kB, and there are three lists.
  private static final int MOST_LINES = 100;

  private static final int MOST_BYTES = 28 * 1024;

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
    return switch (letter.occasion()) {
      case NEW_BOOKING ->
          letter.booked().stream().flatMap(visit -> facts(visit, letter, words)).toList();
      case DIGEST -> lists(letter, words);
    };
  }

  private static Stream<Fact> facts(Visit visit, BriefingLetter letter, MailMessages words) {
    return Stream.of(
            Fact.of(words.whenLabel(), when(visit, letter)),
            Fact.of(words.postLabel(), String.valueOf(visit.postNumber())),
            Fact.of(words.customerLabel(), customer(visit)),
            new Fact(words.servicesLabel(), services(visit).toList()))
        .filter(fact -> fact.lines().stream().anyMatch(line -> !line.isEmpty()));
  }

  private static List<Fact> lists(BriefingLetter letter, MailMessages words) {
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
    // Long lines wrap, and several would run into each other.
    String mark = things.size() > 1 ? "• " : "";
    List<String> lines =
        whatFits(things.stream().limit(MOST_LINES).map(line).map(mark::concat).toList());
    if (lines.size() < things.size()) {
      lines.add(words.more(things.size() - lines.size()));
    }
    facts.add(new Fact(label, lines));
  }

  private static List<String> whatFits(List<String> lines) {
    List<String> fitting = new ArrayList<>();
    int bytes = 0;
    for (String line : lines) {
      bytes += bytesInHtml(line);
      if (bytes > MOST_BYTES) {
        return fitting;
      }
      fitting.add(line);
    }
    return fitting;
  }

  /// At most: an escaped character takes six, a line break four.
  private static int bytesInHtml(String line) {
    long escaped = line.chars().filter(character -> "<>&\"'".indexOf(character) >= 0).count();
    return line.getBytes(UTF_8).length + 5 * Math.toIntExact(escaped) + 4;
  }

  private static String line(Visit visit, BriefingLetter letter, MailMessages words) {
    return Stream.of(
            when(visit, letter),
            words.postLabel() + " " + visit.postNumber(),
            customer(visit),
            services(visit).collect(Collectors.joining(", ")))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String when(Visit visit, BriefingLetter letter) {
    return LocalPeriod.format(
        new TimeRange(visit.startsAt(), visit.endsAt()), letter.timezone(), letter.locale());
  }

  private static String customer(Visit visit) {
    return Typed.name(visit.customer()).text();
  }

  private static Stream<String> services(Visit visit) {
    return visit.services().stream().map(name -> Typed.name(name).text());
  }

  private static String line(LostMail mail) {
    return Typed.name(mail.recipient()).text() + " · " + mail.kind() + " · " + mail.reason();
  }
}
