package io.slotwright.notification.mail.mime;

import static io.slotwright.notification.mail.MailBuilder.aMail;
import static io.slotwright.notification.mail.MailBuilder.address;
import static io.slotwright.notification.mail.mime.ReadMessage.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.Mail.CalendarMethod;
import io.slotwright.notification.mail.Mail.Picture;
import io.slotwright.notification.mail.MailBuilder;
import io.slotwright.notification.mail.Unsubscribe;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWriterTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-03T07:05:09.5Z"));
  private static final Calendar ICS =
      new Calendar(
          "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Слотрайт\r\nEND:VCALENDAR\r\n",
          CalendarMethod.REQUEST);
  private static final Picture LOGO = new Picture("image/png", new byte[] {(byte) 0x89, 'P', 0, 7});

  private final MessageWriter writer = new MessageWriter(Optional.empty(), List.of(), CLOCK);

  private ReadMessage written(MailBuilder mail) {
    return new ReadMessage(writer.write(mail.build()).bytes());
  }

  @Test
  void aMailWithAnAppointmentIsTheTreeOfAnInvitation() {
    // when
    ReadMessage message = written(aMail().with(ICS).withLogo(LOGO));
    // then
    assertThat(message.tree())
        .isEqualTo(
            "multipart/mixed(multipart/alternative(text/plain"
                + " multipart/related(text/html image/png) text/calendar) text/calendar)");
    assertThat(message.texts("text/calendar")).containsExactly(ICS.text(), ICS.text());
    jakarta.mail.Part invitation = message.leaves().get(3);
    jakarta.mail.Part file = message.leaves().get(4);
    assertThat(read(invitation::getContentType))
        .isEqualTo("text/calendar; charset=utf-8; method=REQUEST");
    assertThat(read(invitation::getDisposition)).isNull();
    assertThat(read(file::getContentType))
        .isEqualTo("text/calendar; charset=utf-8; method=REQUEST");
    assertThat(read(file::getDisposition)).isEqualTo("attachment");
    assertThat(read(file::getFileName)).isEqualTo("booking.ics");
  }

  @Test
  void aMailWithoutAnAppointmentIsTextAndHtml() {
    assertThat(written(aMail()).tree()).isEqualTo("multipart/alternative(text/plain text/html)");
  }

  @Test
  void theLogoIsInsideTheMail() {
    // when
    jakarta.mail.Part picture = written(aMail().withLogo(LOGO)).leaves().get(2);
    // then
    assertThat(read(() -> picture.getInputStream().readAllBytes())).isEqualTo(LOGO.bytes());
    assertThat(read(() -> picture.getHeader("Content-ID"))).containsExactly("<" + Mail.LOGO + ">");
    assertThat(read(picture::getDisposition)).isEqualTo("inline");
  }

  @Test
  void everyHeaderIsThereOnceAndNoneIsEmpty() {
    // given
    MailBuilder mail =
        aMail()
            .answeredTo("podil@example.test")
            .inThreadOf("<first@slotwright>")
            .in(MailLocale.UK)
            .stoppedBy(new Unsubscribe(URI.create("https://book.example.test/api/u?token=a.b-c")));
    // when
    ReadMessage message = written(mail);
    // then
    assertThat(message.headerNames())
        .containsExactly(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Subject",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Auto-Submitted",
            "Feedback-ID",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Content-Language",
            "MIME-Version",
            "Content-Type");
    assertThat(message.raw("Date")).containsExactly("Thu, 3 Sep 2026 07:05:09 +0000");
    assertThat(message.raw("From")).containsExactly("Slotwright <no-reply@slotwright.test>");
    assertThat(message.raw("Reply-To")).containsExactly("podil@example.test");
    assertThat(message.raw("To")).containsExactly("olena@example.test");
    assertThat(message.raw("Message-ID"))
        .containsExactly("<" + MailBuilder.BOOKING + ".booking-confirmed.2@slotwright>");
    assertThat(message.raw("In-Reply-To")).containsExactly("<first@slotwright>");
    assertThat(message.raw("References")).containsExactly("<first@slotwright>");
    assertThat(message.raw("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.raw("Feedback-ID")).containsExactly("booking-confirmed:slotwright");
    assertThat(message.raw("List-Unsubscribe"))
        .containsExactly("<https://book.example.test/api/u?token=a.b-c>");
    assertThat(message.raw("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    assertThat(message.raw("Content-Language")).containsExactly("uk");
    assertThat(message.raw("MIME-Version")).containsExactly("1.0");
  }

  @Test
  void aMailThatIsAlwaysSentOffersNoWayToStopIt() {
    assertThat(written(aMail()).headerNames())
        .doesNotContain("List-Unsubscribe", "Cc", "Bcc", "Reply-To", "In-Reply-To");
  }

  @Test
  void theFirstMailAnswersNone() {
    // given
    MailBuilder mail =
        aMail().inThreadOf("<" + MailBuilder.BOOKING + ".booking-confirmed.2@slotwright>");
    // then
    assertThat(written(mail).headerNames()).doesNotContain("In-Reply-To", "References");
  }

  @Test
  void whatIsNoMessageIdBeginsNoThread() {
    assertThat(written(aMail().inThreadOf("<a@b>\r\nBcc: eve@example.test")).headerNames())
        .doesNotContain("In-Reply-To", "Bcc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Slotwright            | Slotwright <no-reply@slotwright.test>
          Tyre & Co             | Tyre & Co <no-reply@slotwright.test>
          Slotwright, Kyiv      | "Slotwright, Kyiv" <no-reply@slotwright.test>
          Slotwright (Kyiv)     | "Slotwright (Kyiv)" <no-reply@slotwright.test>
          The "Lily" \\ co.     | "The \\"Lily\\" \\\\ co." <no-reply@slotwright.test>
          boss@bank.test        | "boss@bank.test" <no-reply@slotwright.test>
          a <b@c.test>          | "a <b@c.test>" <no-reply@slotwright.test>
          Слотрайт              | =?UTF-8?B?0KHQu9C+0YLRgNCw0LnRgg==?= <no-reply@slotwright.test>
          """)
  void aSenderIsAPhraseBeforeTheAddress(String name, String header) {
    // when
    ReadMessage message = written(aMail().from(name, "no-reply@slotwright.test"));
    // then
    assertThat(message.raw("From")).containsExactly(header);
    assertThat(message.from()).containsExactly(name, "no-reply@slotwright.test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Шиномонтаж «Поділ», Київ (вул. Нижній Вал, 15)",
        "🚗 Tyres",
        "𠮷野家",
        "李小龍, 香港",
        "مركز الإطارات",
        "Zoë “Lily” O’Neill",
        "=?UTF-8?B?ZXZpbA==?=",
        "Slotwright =?x?=",
        "'Single'",
        ".",
        "A very long name of a company that has many words, and then some more words (Kyiv)"
      })
  void aNameOfAnyScriptArrivesWhole(String name) {
    // when
    ReadMessage message = written(aMail().from(name, "no-reply@slotwright.test").about(name));
    // then
    assertThat(message.from()).containsExactly(name, "no-reply@slotwright.test");
    assertThat(message.subject()).isEqualTo(name);
    assertLinesAreShort(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🚗", "𠮷", "👩‍👩‍👧‍👦", "é", "ї", "e\u0301"})
  void aLongSubjectIsFoldedBetweenCharacters(String character) {
    // given
    String subject = "Your booking at " + character.repeat(40);
    // when
    ReadMessage message = written(aMail().about(subject));
    // then
    assertThat(message.subject()).isEqualTo(subject);
    assertLinesAreShort(message);
  }

  @Test
  void aCharacterThatIsLongerThanALineArrives() {
    // given
    String subject = "Your booking at e" + "\u0301".repeat(200);
    // when
    ReadMessage message = written(aMail().about(subject));
    // then
    assertThat(message.subject()).isEqualTo(subject);
    assertLinesAreShort(message);
  }

  @Test
  void aLongSubjectOfPlainWordsIsFoldedBetweenThem() {
    // given
    String subject = "word ".repeat(50).strip();
    // when
    ReadMessage message = written(aMail().about(subject));
    // then
    assertThat(message.raw("Subject")).containsExactly(subject);
    assertLinesAreShort(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\nBcc: eve@example.test",
        "x\nBcc: eve@example.test",
        "x\rBcc: eve@example.test",
        "x\u2028Bcc: eve@example.test",
        "x\0\u0085Bcc: eve@example.test",
        "x\r\n\r\n<p>body</p>"
      })
  void noTextBeginsAHeader(String text) {
    // when
    ReadMessage message = written(aMail().from(text, "no-reply@slotwright.test").about(text));
    // then
    assertThat(message.headerNames())
        .containsExactlyElementsOf(written(aMail()).headerNames())
        .doesNotContain("Bcc");
    assertThat(message.subject()).startsWith("x ");
  }

  @Test
  void aHeaderThatWouldBeTwoIsRefused() {
    assertThatThrownBy(() -> Header.of("X", "a\r\nBcc: b")).hasMessageContaining("header X");
  }

  @Test
  void aSubjectCannotTurnTheDirectionOfWhatFollows() {
    assertThat(written(aMail().about("a\u202Eb\u2066c")).subject()).isEqualTo("a b c");
  }

  @Test
  void aLoneSurrogateHarmsNothing() {
    assertThat(written(aMail().about("a\uD83Db")).subject()).isEqualTo("a?b");
  }

  @Property(tries = 500)
  void anySubjectAndNameArrive(@ForAll String text) {
    // when
    ReadMessage message = written(aMail().from(text, "a@b.test").about(text));
    // then
    assertThat(message.headerNames()).hasSize(10);
    assertThat(message.from()).hasSize(2).last().isEqualTo("a@b.test");
    assertLinesAreShort(message);
  }

  @Property(tries = 500)
  void anyTextArrives(@ForAll String text) {
    // when
    ReadMessage message = written(aMail().saying(text, "<p>" + text + "</p>"));
    // then
    String expected = new String(text.getBytes(UTF_8), UTF_8).replaceAll("\r\n|\r|\n", "\r\n");
    assertThat(message.text("text/plain"))
        .isEqualTo(expected.endsWith("\r\n") ? expected : expected + "\r\n");
    assertLinesAreShort(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hello, see you.                       | 7bit
          Hello, one long dash – and more text. | quoted-printable
          Вітаємо, чекаємо на вас.              | base64
          From me to you                        | quoted-printable
          """)
  void textTravelsInTheShortestFormThatKeepsIt(String text, String encoding) {
    // when
    ReadMessage message = written(aMail().saying(text, "<p>x</p>"));
    // then
    assertThat(read(() -> message.leaves().getFirst().getHeader("Content-Transfer-Encoding")))
        .containsExactly(encoding);
    assertThat(message.text("text/plain")).isEqualTo(text + "\r\n");
    assertThat(message.lines()).noneMatch(line -> line.startsWith("From "));
  }

  @Test
  void aLineWithoutEndIsBroken() {
    assertLinesAreShort(written(aMail().saying("x".repeat(5000), "<p>" + "ї".repeat(5000))));
  }

  @ParameterizedTest
  @EnumSource(CalendarMethod.class)
  void theTypeRepeatsTheMethodOfTheFile(CalendarMethod method) {
    // when
    ReadMessage message = written(aMail().with(new Calendar("X:1\r\n", method)));
    // then
    assertThat(message.leaves().subList(2, 4))
        .allSatisfy(
            part -> assertThat(read(part::getContentType)).endsWith("; method=" + method.name()));
  }

  @Test
  void aFileNameOfAnyScriptIsEncoded() {
    assertThat(Part.disposition("attachment", "Запис 🚗.ics").line())
        .isEqualTo(
            "Content-Disposition: attachment;\r\n"
                + " filename*=utf-8''%D0%97%D0%B0%D0%BF%D0%B8%D1%81%20%F0%9F%9A%97.ics\r\n");
  }

  @Test
  void bouncesGoWhereTheyAreRead() {
    // given
    MessageWriter withBounces =
        new MessageWriter(Optional.of(address("bounces@slotwright.test")), List.of(), CLOCK);
    // when
    Message message = withBounces.write(aMail().build());
    // then
    assertThat(message.sender()).isEqualTo("bounces@slotwright.test");
    assertThat(message.recipient()).isEqualTo("olena@example.test");
    assertThat(writer.write(aMail().build()).sender()).isEqualTo("no-reply@slotwright.test");
  }

  @Test
  void eachAttemptWritesTheSame() {
    Mail mail = aMail().with(ICS).withLogo(LOGO).build();

    assertThat(writer.write(mail).bytes()).isEqualTo(writer.write(mail).bytes());
  }

  @Test
  void noRecipientIsPrinted() {
    assertThat(writer.write(aMail().build()).toString()).doesNotContain("olena");
  }

  private static void assertLinesAreShort(ReadMessage message) {
    assertThat(message.lines()).allMatch(line -> line.length() <= 998);
    assertThat(message.lines())
        .filteredOn(line -> !line.matches("[A-Za-z-]+: \\S+"))
        .allMatch(line -> line.length() <= 78);
    assertThat(String.join("", message.lines())).matches("[\\x20-\\x7E\\t]*");
  }
}
