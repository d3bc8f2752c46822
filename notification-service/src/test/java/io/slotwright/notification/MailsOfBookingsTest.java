package io.slotwright.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.infrastructure.Mailbox.Attachment;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.slotwright.notification.mail.mime.ReadMessage;
import io.slotwright.plumbing.postgres.Rows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailsOfBookingsTest extends ServiceTest {

  /// The lines by which a calendar tells which entry a file is about, and whether it is newer.
  private static final Predicate<String> IDENTITY =
      Pattern.compile("(METHOD|UID|SEQUENCE|DTSTART):.*").asMatchPredicate();

  @Inject Pool pool;

  private final String recipient = someone();
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void aKnownPoint() {
    tellOfThePoint();
  }

  @Test
  void aConfirmationArrivesAsHtmlAndTextWithACalendarFile() {
    // when
    events.tell(theBooking().build());
    // then
    Received mail = mailbox.await(recipient, 1).getFirst();
    assertThat(mail.subject()).isEqualTo("Your booking at Tyre Centre Podil is confirmed");
    assertThat(mail.from()).isEqualTo("no-reply@slotwright.example");
    assertThat(mail.messageId()).isEqualTo("<" + id + ".booking-confirmed.1@slotwright>");
    assertThat(mail.text())
        .contains("Hello Olena K.,")
        .contains("Monday, 23 November 2026, 09:00–09:55 (Europe/Kyiv, UTC+02:00)")
        .contains("http://localhost:8080/manage/" + id + "#");
    assertThat(mail.html()).contains("<html lang=\"en\">", "Kyiv, Nyzhniy Val 15");
    assertThat(mail.attachments())
        .extracting(Attachment::filename, Attachment::contentType)
        .containsExactly(tuple("booking.ics", "text/calendar"));
  }

  @Test
  void aMailSaysThatNobodyNeedAnswerItAndInWhichLanguageItIs() {
    // when
    events.tell(theBooking().by("Олена", recipient, "uk").build());
    // then
    mailbox.await(recipient, 1);
    assertThat(headersOfTheMail())
        .contains(
            "From: Slotwright <no-reply@slotwright.example>",
            "Reply-To: podil@example.test",
            "Auto-Submitted: auto-generated",
            "Content-Language: uk",
            "Message-ID: <" + id + ".booking-confirmed.1@slotwright>");
  }

  @Test
  void aCancellationFollowsTheConfirmation() {
    // given
    BookingChanged created = theBooking().build();
    BookingChanged cancelled =
        theBooking().atVersion(2).that(What.CANCELLED, BookingStatus.CANCELLED_BY_CUSTOMER).build();
    // when
    events.tell(created, cancelled);
    // then
    List<Received> mails = mailbox.await(recipient, 2);
    assertThat(mails)
        .extracting(Received::messageId)
        .containsExactlyInAnyOrder(
            "<" + id + ".booking-confirmed.1@slotwright>",
            "<" + id + ".booking-cancelled.2@slotwright>");
    assertThat(gate.transcript().indexOf(id + ".booking-confirmed.1"))
        .isLessThan(gate.transcript().indexOf(id + ".booking-cancelled.2"));
  }

  @Test
  void aBookingIsOneConversationWhoseAppointmentOnlyGrowsWithItsTime() {
    // given
    String later = "2026-11-24T07:00:00Z";
    // when
    events.tell(
        theBooking().build(),
        theBooking().atVersion(2).that(What.DISPLACED, BookingStatus.CONFIRMED).build(),
        theBooking()
            .atVersion(3)
            .that(What.RESCHEDULED, BookingStatus.CONFIRMED)
            .startingAt(later)
            .build(),
        theBooking()
            .atVersion(4)
            .that(What.CANCELLED, BookingStatus.CANCELLED_BY_OPERATOR)
            .startingAt(later)
            .build());
    // then
    mailbox.await(recipient, 4);
    List<ReadMessage> mails = sentMails();
    String first = "<" + id + ".booking-confirmed.1@slotwright>";
    assertThat(mails)
        .extracting(mail -> mail.raw("Message-ID").getFirst())
        .containsExactly(
            first,
            "<" + id + ".booking-displaced.2@slotwright>",
            "<" + id + ".booking-rescheduled.3@slotwright>",
            "<" + id + ".booking-cancelled.4@slotwright>");
    assertThat(mails)
        .extracting(mail -> mail.raw("In-Reply-To"))
        .containsExactly(List.of(), List.of(first), List.of(first), List.of(first));
    assertThat(mails)
        .extracting(mail -> mail.text("text/calendar").replaceAll("(?s).*(SEQUENCE:\\d+).*", "$1"))
        .containsExactly("SEQUENCE:1", "SEQUENCE:1", "SEQUENCE:3", "SEQUENCE:3");
  }

  @Test
  void theAppointmentOfOtherClocksReplacesTheOneThatTheCalendarHas() {
    // given
    String earlier = "2026-11-23T06:00:00Z";
    // when
    events.tell(
        theBooking().build(),
        theBooking()
            .atVersion(2)
            .that(What.CLOCKS_CHANGED, BookingStatus.CONFIRMED)
            .startingAt(earlier)
            .build(),
        theBooking()
            .atVersion(3)
            .that(What.DISPLACED, BookingStatus.CONFIRMED)
            .startingAt(earlier)
            .build());
    // then
    mailbox.await(recipient, 3);
    assertThat(sentMails())
        .extracting(mail -> mail.raw("Message-ID").getFirst())
        .containsExactly(
            "<" + id + ".booking-confirmed.1@slotwright>",
            "<" + id + ".booking-clocks-changed.2@slotwright>",
            "<" + id + ".booking-displaced.3@slotwright>");
    assertThat(sentMails())
        .extracting(mail -> mail.text("text/calendar").lines().filter(IDENTITY).sorted().toList())
        .containsExactly(
            List.of("DTSTART:20261123T070000Z", "METHOD:PUBLISH", "SEQUENCE:1", uid()),
            List.of("DTSTART:20261123T060000Z", "METHOD:PUBLISH", "SEQUENCE:2", uid()),
            List.of("DTSTART:20261123T060000Z", "METHOD:PUBLISH", "SEQUENCE:2", uid()));
  }

  @Test
  void aCancellationWaitsForTheConfirmationThatTheServerDoesNotTakeYet() throws Exception {
    // given
    gate.close();
    events.tell(
        theBooking().build(),
        theBooking()
            .atVersion(2)
            .that(What.CANCELLED, BookingStatus.CANCELLED_BY_CUSTOMER)
            .build());
    assertThat(mailbox.afterAWhile(recipient)).isEmpty();
    // when
    openTheGate();
    // then
    mailbox.await(recipient, 2);
    assertThat(sentMails())
        .extracting(mail -> mail.text("text/calendar").replaceAll("(?s).*(METHOD:\\w+).*", "$1"))
        .containsExactly("METHOD:PUBLISH", "METHOD:CANCEL");
  }

  @Test
  void aDuplicateEventMakesNoSecondMail() throws InterruptedException {
    // given
    BookingChanged created = theBooking().build();
    // when
    events.tell(created, created);
    mailbox.await(recipient, 1);
    events.tell(created);
    // then
    assertThat(mailbox.afterAWhile(recipient)).hasSize(1);
  }

  @Test
  void anOlderVersionThatComesAgainMakesNoFurtherMail() throws InterruptedException {
    // given
    BookingChanged created = theBooking().build();
    BookingChanged moved =
        theBooking().atVersion(2).that(What.RESCHEDULED, BookingStatus.CONFIRMED).build();
    events.tell(created, moved);
    mailbox.await(recipient, 2);
    // when
    events.tell(created);
    // then
    assertThat(mailbox.afterAWhile(recipient)).hasSize(2);
  }

  @Test
  void anOlderVersionThatComesLateMakesNoMail() throws InterruptedException {
    // given
    BookingChanged created = theBooking().build();
    BookingChanged moved =
        theBooking().atVersion(2).that(What.RESCHEDULED, BookingStatus.CONFIRMED).build();
    // when
    events.tell(moved);
    mailbox.await(recipient, 1);
    events.tell(created);
    // then
    assertThat(mailbox.afterAWhile(recipient))
        .extracting(Received::messageId)
        .containsExactly("<" + id + ".booking-rescheduled.2@slotwright>");
  }

  @Test
  void aFactThatChangesNothingForTheCustomerMakesNoMail() throws InterruptedException {
    // when
    events.tell(theBooking().atVersion(2).that(What.STARTED, BookingStatus.IN_PROGRESS).build());
    // then
    assertThat(mailbox.afterAWhile(recipient)).isEmpty();
  }

  @Test
  void aMailWaitsForItsServicePoint() throws InterruptedException {
    // given
    UUID newPoint = UUID.randomUUID();
    events.tell(theBooking().atPoint(newPoint).build());
    assertThat(mailbox.afterAWhile(recipient)).isEmpty();
    // when
    events.tell(point(newPoint));
    // then
    assertThat(mailbox.await(recipient, 1)).hasSize(1);
  }

  @Test
  void thePostIsCalledByTheNewestNameThatIsKnown() {
    // given
    UUID post = UUID.randomUUID();
    events.tell(theBooking().atPost(post).build());
    assertThat(mailbox.await(recipient, 1).getLast().text()).contains("Post: 1");
    // when
    events.tell(post(post, 2, "Bay <2>", false), post(post, 1, "Bay 1", false));
    events.tell(post(post, 3, "Bay <3>", true));
    await().until(() -> nameOf(post), "Bay <3>"::equals);
    events.tell(
        theBooking()
            .atPost(post)
            .atVersion(2)
            .that(What.DISPLACED, BookingStatus.CONFIRMED)
            .build());
    // then
    Received mail = mailbox.await(recipient, 2).getLast();
    assertThat(mail.text()).contains("Post: Bay <3>");
    assertThat(mail.html()).contains("Bay &lt;3&gt;");
    assertThat(sentMails().getLast().text("text/calendar")).contains("Post: Bay <3>");
  }

  @Test
  void othersAreToldOfASentMail() {
    // when
    events.tell(theBooking().build());
    // then
    assertThat(events.awaitIn(Topics.DELIVERY, this::isOfTheBooking))
        .filteredOn(this::isOfTheBooking)
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.value())
                    .contains("\"status\":\"sent\"", "\"kind\":\"booking-confirmed\"")
                    .contains("\"version\":1", "\"attempts\":1")
                    .doesNotContain(recipient));
  }

  @Test
  void anUnreadableRecordIsPutAsideAndTheNextOneIsApplied() {
    // given
    BookingChanged next = theBooking().build();
    // when
    events.put(Topics.BOOKING, next.key(), "{\"poison\": \"" + id + "\"");
    events.tell(next);
    // then
    mailbox.await(recipient, 1);
    String deadLetters = Topics.deadLetter("notification-service");
    assertThat(events.awaitIn(deadLetters, letter -> letter.value().contains(id.toString())))
        .isNotEmpty();
  }

  @Test
  void whatPeopleTypedStaysText() {
    // given
    String name = "<script>alert(1)</script>\r\nBcc: eve@example.test\r\n\r\nLook here";
    // when
    events.tell(theBooking().by(name, recipient, "en").build());
    // then
    Received mail = mailbox.await(recipient, 1).getFirst();
    assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)");
    assertThat(mail.text())
        .contains("Hello <script>alert(1)</script> Bcc: eve @ example. test Look here,");
    assertThat(mail.to()).containsExactly(recipient);
    assertThat(headersOfTheMail()).doesNotContain("Bcc");
  }

  private BookingBuilder theBooking() {
    return aBookingOf(recipient).withId(id);
  }

  private String uid() {
    return "UID:" + id + "@slotwright";
  }

  private @Nullable String nameOf(UUID post) {
    return Rows.first(
            pool.preparedQuery("SELECT name FROM post WHERE id = $1")
                .executeAndAwait(Tuple.of(post)),
            row -> row.getString("name"))
        .orElse(null);
  }

  private boolean isOfTheBooking(ConsumerRecord<String, String> told) {
    return told.key().equals(id.toString());
  }

  /// The mails to this test's recipient, in the order in which they were sent.
  private List<ReadMessage> sentMails() {
    String[] said = gate.transcript().split("RCPT TO:<" + recipient + ">\\s+DATA\\s+");
    return Arrays.stream(said)
        .skip(1)
        .map(mail -> mail.substring(0, mail.indexOf("\r\n.\r\n") + 2))
        .map(mail -> new ReadMessage(mail.getBytes(US_ASCII)))
        .toList();
  }

  /// The headers of the mail to this test's recipient.
  private String headersOfTheMail() {
    String mine = "RCPT TO:<" + recipient + ">";
    await().until(() -> gate.transcript().contains(mine));
    String said = gate.transcript();
    String mail = said.substring(said.indexOf(mine));
    return mail.substring(0, mail.indexOf("\r\n\r\n"));
  }
}
