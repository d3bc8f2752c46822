package io.slotwright.notification;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.Invitation;
import io.slotwright.notification.branding.Logo;
import io.slotwright.notification.branding.TextTemplate;
import io.slotwright.notification.branding.TextTemplate.Parsed;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.notification.mail.BriefingLetter.LostMail;
import io.slotwright.notification.mail.BriefingLetter.Occasion;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.Correspondence;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.LinkFinder;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Mail.CalendarMethod;
import io.slotwright.notification.mail.MailChoice;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MessageId;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.Recipient;
import io.slotwright.notification.mail.ReminderLetter;
import io.slotwright.notification.mail.Typed;
import io.slotwright.notification.mail.Unsubscribe;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.mail.mime.MessageWriter;
import io.slotwright.notification.mail.mime.ReadMessage;
import io.slotwright.notification.point.ServicePoint;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of mail in every language, pinned by approved files. Differing output is written to
/// `target/received`; if it is right, copy it over the approved file.
@QuarkusTest
class RenderingTest extends ServiceTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Path RECEIVED = Path.of("target/received");
  private static final MailAddress ADDRESS = MailAddress.parse("olena@example.test").orElseThrow();
  private static final Unsubscribe UNSUBSCRIBE =
      new Unsubscribe(URI.create("http://localhost:8080/api/v1/notifications/unsubscribe?token=t"));
  private static final Recipient RECIPIENT =
      new Recipient(
          ADDRESS,
          Optional.of(new MailChoice("http://localhost:8080/preferences#token", UNSUBSCRIBE)));
  private static final ServicePoint POINT =
      new ServicePoint(
          BookingBuilder.POINT,
          "Tyre Centre Podil",
          "Kyiv, Nyzhniy Val 15",
          ZoneId.of("Europe/Kyiv"),
          "podil@example.test");

  private static final UUID BOOKING = UUID.fromString("0190a000-0000-7000-8000-00000000000c");

  /// Operators type it: it is text, whatever it looks like.
  private static final Branding BRANDING =
      new Branding(
          Optional.of("Шиномонтаж, Поділ"),
          MailAddress.parse("hello@podil.example"),
          MailAddress.parse("desk@podil.example"),
          Optional.of("#facc15"),
          Optional.of(new Logo("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})),
          Optional.of(Invitation.REQUEST),
          Map.of(MailLocale.UK, "Ваша команда <b>Поділ</b>\n+380 44 000 00 00"),
          Map.of(
              "booking-confirmed",
              Map.of(
                  MailLocale.UK,
                  text("{customer}, візьміть із собою документи & ключі.\n{{page.footer}}"))));

  @Inject Composer composer;
  @Inject MessageWriter writer;

  static Stream<Arguments> everyKindInEveryLanguage() {
    return Arrays.stream(MailKind.values())
        .filter(kind -> kind != MailKind.REMINDER && kind != MailKind.REMINDER_DAY_BEFORE)
        .flatMap(
            kind -> Arrays.stream(MailLocale.values()).map(locale -> Arguments.of(kind, locale)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void aMailReadsAsApproved(MailKind kind, MailLocale locale) throws IOException {
    // when
    Mail mail = compose(kind, aBooking().by("Олена K.", "olena@example.test", locale.language()));
    // then
    assertApproved(kind.wireName() + "." + locale.language(), mail);
    assertThat(mail.unsubscribe()).isEmpty();
  }

  @Test
  void aMailOfAPointWithItsOwnLookReadsAsApproved() throws IOException {
    // when
    Mail mail =
        composer.compose(
            BookingLetter.of(
                MailKind.BOOKING_CONFIRMED,
                aBooking().by("Олена K.", "olena@example.test", "uk").build(),
                POINT,
                "http://localhost:8080/manage/x#token"),
            RECIPIENT,
            BRANDING);
    // then
    assertApproved("branded.uk", mail);
    assertThat(mail.from().name()).isEqualTo("Шиномонтаж, Поділ");
    assertThat(mail.from().address().text()).isEqualTo("hello@podil.example");
    assertThat(mail.replyTo().orElseThrow().text()).isEqualTo("desk@podil.example");
    assertThat(mail.logo().orElseThrow().type()).isEqualTo("image/png");
    assertThat(mail.calendar().orElseThrow().method()).isEqualTo(CalendarMethod.REQUEST);
  }

  @ParameterizedTest
  @CsvSource({"EN, Post, Bay 1 <A&B>", "UK, Пост, Бокс 1 «Захід»", "RU, Пост, Бокс 1; левый"})
  void aMailAndItsCalendarFileNameThePost(MailLocale locale, String label, String name) {
    // given
    BookingLetter letter =
        BookingLetter.of(
            MailKind.BOOKING_CONFIRMED,
            aBooking().by("Olena", "olena@example.test", locale.language()).build(),
            POINT,
            name,
            "http://localhost/#y",
            Correspondence.beginsWith(1));
    DayBeforeLetter dayBefore =
        new DayBeforeLetter(
            new MessageId(BookingBuilder.POINT, MailKind.REMINDER_DAY_BEFORE.wireName(), 1),
            LocalDate.parse("2026-11-23"),
            List.of(letter));
    // when
    Mail mail = composer.compose(letter, RECIPIENT, Branding.DEFAULT);
    Mail reminder = composer.compose(dayBefore, RECIPIENT, Branding.DEFAULT);
    // then
    String escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(List.of(mail.text(), reminder.text()))
        .allSatisfy(text -> assertThat(text).contains(label + ": " + name));
    assertThat(List.of(mail.html(), reminder.html()))
        .allSatisfy(html -> assertThat(html).contains(escaped));
    assertThat(mail.calendar().orElseThrow().text().replace("\r\n ", ""))
        .contains("\\n" + label + ": " + name.replace(";", "\\;") + "\\n");
  }

  @ParameterizedTest
  @CsvSource({"#000000, #ffffff", "#1d4ed8, #ffffff", "#facc15, #000000", "#ffffff, #000000"})
  void theLabelOfTheActionCanBeReadOnAnyColour(String accent, String label) {
    // given
    Branding branding =
        new Branding(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(accent),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of());
    // when
    Mail mail = composer.compose(letter(MailLocale.EN), RECIPIENT, branding);
    // then
    assertThat(mail.html()).contains("background:" + accent + ";color:" + label);
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void aMailWithAwkwardNamesArrivesWhole(MailKind kind, MailLocale locale) {
    // given
    String name = "🚗 Шини & Co, «Київ» (Поділ) \"𠮷\" é; مركز";
    ServicePoint point =
        new ServicePoint(BookingBuilder.POINT, name, name, ZoneId.of("Europe/Kyiv"), null);
    BookingBuilder booking =
        aBooking().by(name, "olena@example.test", locale.language()).forService(name, 5);
    // when
    Mail mail =
        composer.compose(
            BookingLetter.of(kind, booking.build(), point, "http://localhost/manage/x#y"),
            RECIPIENT,
            BRANDING);
    ReadMessage read = new ReadMessage(writer.write(mail).bytes());
    // then
    assertThat(read.subject()).isEqualTo(mail.subject()).contains(name);
    assertThat(read.from()).containsExactly("Шиномонтаж, Поділ", "hello@podil.example");
    assertThat(read.text("text/plain").replace("\r\n", "\n")).isEqualTo(mail.text()).contains(name);
    assertThat(read.text("text/html").replace("\r\n", "\n")).isEqualTo(mail.html());
    assertThat(read.texts("text/calendar"))
        .hasSize(2)
        .containsOnly(mail.calendar().orElseThrow().text());
    assertThat(read.raw("Content-Language")).containsExactly(locale.language());
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aMailIsNeverCutNorDoesItLoadAnything(MailLocale locale) {
    // given
    String long64 = "Щ".repeat(64);
    BookingBuilder booking =
        aBooking().by(long64, "olena@example.test", locale.language()).forService(long64, 5);
    // when
    Mail mail =
        composer.compose(
            BookingLetter.of(MailKind.BOOKING_DISPLACED, booking.build(), POINT, "http://x/#y"),
            RECIPIENT,
            BRANDING);
    // then
    assertThat(mail.html().getBytes(UTF_8)).hasSizeLessThan(102 * 1024);
    assertThat(mail.html())
        .contains("src=\"cid:" + Mail.LOGO + "\"", "prefers-color-scheme: dark")
        .doesNotContain("src=\"http", "url(", "<link", "<script");
  }

  private static TextTemplate text(String source) {
    return ((Parsed.Valid) TextTemplate.parse(source)).template();
  }

  private static BookingLetter letter(MailLocale locale) {
    return BookingLetter.of(
        MailKind.BOOKING_CONFIRMED,
        aBooking().by("Olena", "olena@example.test", locale.language()).build(),
        POINT,
        "http://localhost/#y");
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aMailAboutTheBookingsOfTheNextDayReadsAsApproved(MailLocale locale) throws IOException {
    // given
    BookingBuilder first = aBooking().by("Олена K.", "olena@example.test", locale.language());
    DayBeforeLetter letter =
        new DayBeforeLetter(
            new MessageId(BookingBuilder.POINT, MailKind.REMINDER_DAY_BEFORE.wireName(), 1),
            LocalDate.parse("2026-11-23"),
            List.of(
                letter(MailKind.REMINDER_DAY_BEFORE, first),
                letter(
                    MailKind.REMINDER_DAY_BEFORE,
                    first.startingAt("2026-11-23T13:30:00Z").forService("Wheel alignment", 30))));
    // when
    Mail mail = composer.compose(letter, RECIPIENT, Branding.DEFAULT);
    // then
    assertApproved(MailKind.REMINDER_DAY_BEFORE.wireName() + "." + locale.language(), mail);
    assertThat(mail.calendar()).isEmpty();
    assertThat(mail.unsubscribe()).hasValue(UNSUBSCRIBE);
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aReminderReadsAsApproved(MailLocale locale) throws IOException {
    // given
    BookingBuilder booking = aBooking().by("Олена K.", "olena@example.test", locale.language());
    ReminderLetter letter =
        new ReminderLetter(
            new MessageId(BookingBuilder.POINT, MailKind.REMINDER.wireName(), 1),
            letter(MailKind.REMINDER, booking));
    // when
    Mail mail = composer.compose(letter, RECIPIENT, Branding.DEFAULT);
    // then
    assertApproved(MailKind.REMINDER.wireName() + "." + locale.language(), mail);
    assertThat(mail.messageId()).isEqualTo(letter.messageId());
    assertThat(mail.calendar()).isPresent();
    assertThat(mail.unsubscribe()).hasValue(UNSUBSCRIBE);
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aMailWithTheLinkToAllBookingsReadsAsApproved(MailLocale locale) throws IOException {
    // given
    MyBookingsLetter letter =
        new MyBookingsLetter(
            locale,
            UUID.fromString("0190a000-0000-7000-8000-00000000000e"),
            Duration.ofMinutes(30),
            "http://localhost:8080/my-bookings#x.token");
    // when
    Mail mail = composer.compose(letter, Recipient.of(ADDRESS), Branding.DEFAULT);
    // then
    assertApproved(MyBookingsLetter.KIND + "." + locale.language(), mail);
    assertThat(mail.calendar()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aMailThatAsksForConfirmationReadsAsApproved(MailLocale locale) throws IOException {
    // given
    ConfirmationLetter letter =
        new ConfirmationLetter(
            locale,
            UUID.fromString("0190a000-0000-7000-8000-00000000000e"),
            Typed.name("Олена K."),
            Typed.name("Tyre Centre Podil"),
            ZoneId.of("Europe/Kyiv"),
            TimeRange.of(Instant.parse("2026-11-23T07:00:00Z"), Duration.ofMinutes(55)),
            Duration.ofMinutes(15),
            "012345",
            "http://localhost:8080/confirm/x#token");
    // when
    Mail mail = composer.compose(letter, RECIPIENT, Branding.DEFAULT);
    // then
    assertApproved(ConfirmationLetter.KIND + "." + locale.language(), mail);
    assertThat(mail.calendar()).isEmpty();
  }

  static Stream<Arguments> everyBriefingInEveryLanguage() {
    return Arrays.stream(Occasion.values())
        .flatMap(
            occasion ->
                Arrays.stream(MailLocale.values()).map(locale -> Arguments.of(occasion, locale)));
  }

  @ParameterizedTest
  @MethodSource("everyBriefingInEveryLanguage")
  void aMailToOperatorsReadsAsApproved(Occasion occasion, MailLocale locale) throws IOException {
    // given
    Visit first = visit("2026-11-23T07:00:00Z", "Олена K.", "Seasonal tyre change");
    Visit second =
        visit("2026-11-23T13:30:00Z", "Петро «Ґава»", "Wheel alignment", "Seasonal tyre change");
    List<Visit> displaced = List.of(visit("2026-11-24T09:15:00Z", "Anna", "Tyre repair"));
    List<LostMail> lost =
        List.of(new LostMail(BOOKING, "olena@example.test", "booking-confirmed", "bounced-5.1.1"));
    BriefingLetter letter =
        occasion == Occasion.NEW_BOOKING
            ? briefing(occasion, locale, "Tyre Centre Podil", List.of(first), List.of(), List.of())
            : briefing(
                occasion, locale, "Tyre Centre Podil", List.of(first, second), displaced, lost);
    // when
    Mail mail = composer.compose(letter, Recipient.of(ADDRESS), Branding.DEFAULT);
    // then
    assertApproved(occasion.kind() + "." + locale.language(), mail);
    assertThat(mail.messageId()).isEqualTo(letter.messageId());
    assertThat(mail.calendar()).isEmpty();
    assertThat(mail.unsubscribe()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyBriefingInEveryLanguage")
  void aMailToOperatorsWithAwkwardNamesArrivesWhole(Occasion occasion, MailLocale locale) {
    // given
    String name = "🚗 Шини & Co, «Київ» (Поділ) \"𠮷\" é; مركز";
    List<Visit> visits = List.of(visit("2026-11-23T07:00:00Z", name, name, name));
    List<LostMail> lost = List.of(new LostMail(BOOKING, name, "reminder", "smtp-550"));
    // when
    Mail mail =
        composer.compose(
            briefing(occasion, locale, name, visits, visits, lost),
            Recipient.of(ADDRESS),
            BRANDING);
    ReadMessage read = new ReadMessage(writer.write(mail).bytes());
    // then
    assertThat(read.subject()).isEqualTo(mail.subject()).contains(name);
    assertThat(read.text("text/plain").replace("\r\n", "\n")).isEqualTo(mail.text());
    assertThat(mail.text().split(Pattern.quote(name), -1))
        .hasSize(occasion == Occasion.NEW_BOOKING ? 4 : 8);
    assertThat(read.text("text/html").replace("\r\n", "\n")).isEqualTo(mail.html());
  }

  @ParameterizedTest
  @MethodSource("everyBriefingInEveryLanguage")
  void htmlAndLinksInAMailToOperatorsAreOnlyText(Occasion occasion, MailLocale locale) {
    // given
    String prize = "+380501112233 <a href=//evil.example>Win</a> at https://evil.example/a";
    List<Visit> visits = List.of(visit("2026-11-23T07:00:00Z", prize, prize));
    List<LostMail> lost = List.of(new LostMail(BOOKING, "x@evil.example", "reminder", "smtp-550"));
    // when
    Mail mail =
        composer.compose(
            briefing(occasion, locale, prize, visits, visits, lost),
            Recipient.of(ADDRESS),
            Branding.DEFAULT);
    // then
    assertThat(mail.html()).contains("&lt;a href=").doesNotContain("<a ");
    for (String shown : List.of(mail.subject(), mail.text(), mail.html())) {
      assertThat(shown).doesNotContain("evil.example", "@evil", "0501112233");
    }
    assertThat(LinkFinder.find(mail.subject())).isEmpty();
    String typed = mail.text().replace("(Europe/Kyiv, UTC+02:00)", "");
    assertThat(typed.lines().filter(line -> line.contains("evil")))
        .hasSize(occasion == Occasion.NEW_BOOKING ? 2 : 3)
        .allSatisfy(line -> assertThat(LinkFinder.find(line)).isEmpty());
  }

  private static Stream<String> hugeNames() {
    return Stream.of("Щ".repeat(64), "\"".repeat(64), "e\u0301\u0302".repeat(64));
  }

  @ParameterizedTest
  @MethodSource("hugeNames")
  void aMailToOperatorsIsNeverCut(String name) {
    // given
    String[] services = Collections.nCopies(20, name).toArray(String[]::new);
    List<Visit> visits = Collections.nCopies(1000, visit("2026-11-23T07:00:00Z", name, services));
    List<LostMail> lost =
        Collections.nCopies(1000, new LostMail(BOOKING, name, "reminder", "smtp-550"));
    // when
    Mail mail =
        composer.compose(
            briefing(Occasion.DIGEST, MailLocale.UK, name, visits, visits, lost),
            Recipient.of(ADDRESS),
            BRANDING);
    // then
    assertThat(mail.html().getBytes(UTF_8)).hasSizeLessThan(102 * 1024);
    List<Integer> shown =
        mail.text()
            .lines()
            .filter(line -> line.contains("… і ще "))
            .map(RenderingTest::rest)
            .toList();
    assertThat(shown).hasSize(3).allSatisfy(rest -> assertThat(rest).isBetween(900, 999));
  }

  private static int rest(String line) {
    return Integer.parseInt(line.replaceAll("\\D", ""));
  }

  @Test
  void aListOfAHundredIsShownWhole() {
    // given
    List<Visit> visits =
        Collections.nCopies(
            100, visit("2026-11-23T07:00:00Z", "Олександра Костянтинівна", "Заміна шин"));
    // when
    Mail mail =
        composer.compose(
            briefing(Occasion.DIGEST, MailLocale.UK, "Поділ", visits, visits, List.of()),
            Recipient.of(ADDRESS),
            Branding.DEFAULT);
    // then
    assertThat(mail.text()).doesNotContain("… і ще ");
    assertThat(mail.text().lines().filter(line -> line.contains("Олександра"))).hasSize(200);
  }

  private static BriefingLetter briefing(
      Occasion occasion,
      MailLocale locale,
      String point,
      List<Visit> booked,
      List<Visit> displaced,
      List<LostMail> lost) {
    return new BriefingLetter(
        UUID.fromString("0190a000-0000-7000-8000-00000000000e"),
        occasion,
        locale,
        BookingBuilder.ORGANISATION,
        BookingBuilder.POINT,
        point,
        ZoneId.of("Europe/Kyiv"),
        booked,
        displaced,
        lost);
  }

  private static Visit visit(String startsAt, String customer, String... services) {
    Instant start = Instant.parse(startsAt);
    return new Visit(
        BOOKING, start, start.plus(Duration.ofMinutes(55)), 2, customer, List.of(services));
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aLetterInAnotherLanguageIsTheSameLetter(MailLocale locale) {
    // given
    BookingLetter english = letter(MailLocale.EN);
    // when
    Mail mail = composer.compose(english.in(locale), RECIPIENT, Branding.DEFAULT);
    // then
    Mail same = composer.compose(letter(locale), RECIPIENT, Branding.DEFAULT);
    assertThat(mail.html()).isEqualTo(same.html());
    assertThat(mail.text()).isEqualTo(same.text());
    assertThat(mail.messageId()).isEqualTo(same.messageId());
    assertThat(mail.calendar()).isEqualTo(same.calendar());
  }

  @Test
  void htmlThatPeopleTypedIsEscapedEverywhere() {
    // given
    ServicePoint point =
        new ServicePoint(
            BookingBuilder.POINT, "<b>Centre</b>", "\"Kyiv\" <i>15</i>", ZoneId.of("UTC"), null);
    BookingBuilder booking =
        aBooking().by("<img src=x>", "olena@example.test", "uk").forService("<u>Tyres</u> & co", 5);
    // when
    Mail mail =
        composer.compose(
            BookingLetter.of(MailKind.BOOKING_CONFIRMED, booking.build(), point, "http://x/#y"),
            RECIPIENT,
            Branding.DEFAULT);
    // then
    assertThat(mail.html())
        .doesNotContain("<b>", "<i>", "<u>", "<img")
        .contains(
            "&lt;b&gt;Centre&lt;/b&gt;",
            "&quot;Kyiv&quot; &lt;i&gt;15&lt;/i&gt;",
            "&lt;img src=x&gt;",
            "&lt;u&gt;Tyres&lt;/u&gt; &amp; co");
    assertThat(mail.text()).contains("<u>Tyres</u> & co");
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void nothingThatPeopleTypedBecomesALink(MailLocale locale) {
    // given
    String prize = "Win at https://evil.example/a?b www.evil.example a@evil.example +380501112233";
    ServicePoint point =
        new ServicePoint(BookingBuilder.POINT, prize, prize, ZoneId.of("Europe/Kyiv"), null);
    BookingBuilder booking =
        aBooking().by(prize, "olena@example.test", locale.language()).forService(prize, 5);
    for (MailKind kind : MailKind.values()) {
      // when
      Mail mail =
          composer.compose(
              BookingLetter.of(kind, booking.build(), point, "http://localhost/#y"),
              RECIPIENT,
              Branding.DEFAULT);
      // then
      String calendar = mail.calendar().orElseThrow().text().replace("\r\n ", "");
      for (String shown :
          List.of(mail.subject(), mail.text(), mail.html(), calendar.replace("\\", ""))) {
        assertThat(shown).contains("https: / /evil. example").doesNotContain("evil.example");
        assertThat(shown).doesNotContain("www.evil", "@evil", "0501112233");
      }
      assertThat(LinkFinder.find(mail.subject())).isEmpty();
      assertThat(mail.text().lines().filter(line -> line.contains("Win at")))
          .hasSizeGreaterThanOrEqualTo(4)
          .allSatisfy(line -> assertThat(LinkFinder.find(line)).isEmpty());
    }
  }

  @Test
  void wordsOfTheTemplateLanguageThatPeopleTypedAreOnlyWords() {
    // when
    Mail mail =
        compose(
            MailKind.BOOKING_CONFIRMED,
            aBooking().by("{page.footer} {#for}", "olena@example.test", "en"));
    // then
    assertThat(mail.text()).contains("Hello {page. footer} {#for},");
  }

  private Mail compose(MailKind kind, BookingBuilder booking) {
    return composer.compose(letter(kind, booking), RECIPIENT, Branding.DEFAULT);
  }

  private static BookingLetter letter(MailKind kind, BookingBuilder booking) {
    return BookingLetter.of(kind, booking.build(), POINT, "http://localhost:8080/manage/x#token");
  }

  private static void assertApproved(String name, Mail mail) throws IOException {
    keep(name + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
    keep(name + ".html", mail.html());
    assertApproved(name + ".txt");
    assertApproved(name + ".html");
  }

  private static void keep(String name, String received) throws IOException {
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(name), received);
  }

  private static void assertApproved(String name) {
    assertThat(RECEIVED.resolve(name)).hasSameTextualContentAs(APPROVED.resolve(name));
  }
}
