package io.slotwright.notification.bounce.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.bounce.Report;
import io.slotwright.notification.mail.StatusCode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeReportReaderTest {

  private static final String ID = "<0190a000.booking-confirmed.1@slotwright>";
  private static final Optional<StatusCode> UNKNOWN_USER = Optional.of(new StatusCode(5, 1, 1));

  private final MimeReportReader reader = new MimeReportReader();

  /// As Postfix writes it.
  static final String BOUNCE =
      """
      Return-Path: <>
      From: MAILER-DAEMON@mail.example.test (Mail Delivery System)
      Subject: Undelivered Mail Returned to Sender
      To: bounces@slotwright.example
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status;
       boundary="4C1A2.1700000000/mail.example.test"
      Content-Transfer-Encoding: 8bit

      This is a MIME-encapsulated message.

      --4C1A2.1700000000/mail.example.test
      Content-Description: Notification
      Content-Type: text/plain; charset=us-ascii

      I'm sorry to have to inform you that your message could not
      be delivered to one or more recipients.

      --4C1A2.1700000000/mail.example.test
      Content-Description: Delivery report
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.example.test
      X-Postfix-Queue-ID: 4C1A2
      Arrival-Date: Sun, 29 Nov 2026 12:00:00 +0200 (EET)

      Final-Recipient: rfc822; olena@example.test
      Original-Recipient: rfc822;Olena@example.test
      Action: failed
      Status: 5.1.1
      Remote-MTA: dns; mx.example.test
      Diagnostic-Code: smtp; 550 5.1.1 <olena@example.test>: Recipient address
          rejected: User unknown

      --4C1A2.1700000000/mail.example.test
      Content-Description: Undelivered Message
      Content-Type: message/rfc822

      From: Slotwright <no-reply@slotwright.example>
      To: olena@example.test
      Subject: =?UTF-8?Q?=D0=97=D0=B0=D0=BF=D0=B8=D1=81?=
      Message-ID:
       <0190a000.booking-confirmed.1@slotwright>

      Hello
      --4C1A2.1700000000/mail.example.test--
      """;

  static final String COMPLAINT =
      """
      From: <abusedesk@example.test>
      Subject: FW: Your booking
      To: <bounces@slotwright.example>
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=feedback-report; boundary="part1"

      --part1
      Content-Type: text/plain; charset="US-ASCII"

      This is an email abuse report.

      --part1
      Content-Type: message/feedback-report

      Feedback-Type: abuse
      User-Agent: SomeGenerator/1.0
      Version: 1
      Original-Rcpt-To: <olena@example.test>

      --part1
      Content-Type: message/rfc822
      Content-Disposition: inline

      From: <no-reply@slotwright.example>
      To: <olena@example.test>
      Message-ID: <0190a000.booking-confirmed.1@slotwright>

      Hello
      --part1--
      """;

  @Test
  void aBounceNamesTheMailTheRecipientAndTheReason() {
    assertThat(read(BOUNCE))
        .containsExactly(
            new Report.Failed(
                ID, Set.of("olena@example.test", "Olena@example.test"), UNKNOWN_USER));
  }

  @Test
  void theHeadersOfTheMailAreEnough() {
    assertThat(read(BOUNCE.replace("message/rfc822", "text/rfc822-headers")))
        .extracting(Report::messageId)
        .containsExactly(ID);
  }

  @Test
  void linesMayEndInAnyWay() {
    assertThat(read(BOUNCE.replace("\n", "\r\n"))).isEqualTo(read(BOUNCE)).hasSize(1);
  }

  @Test
  void partsMayBeEncoded() {
    String encoded =
        BOUNCE
            .replace(
                "message/delivery-status\n",
                "message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n")
            .replace("olena@example.test\nOriginal", "olena=40example.test\nOriginal");

    assertThat(read(encoded)).isEqualTo(read(BOUNCE));
  }

  @Test
  void aDelayIsNoFailure() {
    assertThat(
            read(BOUNCE.replace("Action: failed", "Action: delayed").replace("5.1.1\n", "4.4.1\n")))
        .hasOnlyElementsOfType(Report.Delayed.class)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivered", "relayed", "expanded", "", "fail"})
  void otherActionsAreNoReports(String action) {
    assertThat(read(BOUNCE.replace("Action: failed", "Action: " + action))).isEmpty();
  }

  @Test
  void aFailureMayHaveNoCode() {
    assertThat(read(BOUNCE.replace("Status: 5.1.1\n", "")))
        .first()
        .isInstanceOfSatisfying(Report.Failed.class, failed -> assertThat(failed.code()).isEmpty());
  }

  @Test
  void aFullMailboxIsNotGoneForGood() {
    assertThat(read(BOUNCE))
        .first()
        .isInstanceOfSatisfying(Report.Failed.class, it -> assertThat(it.isHard()).isTrue());
    assertThat(read(BOUNCE.replace("Status: 5.1.1", "Status: 5.2.2")))
        .first()
        .isInstanceOfSatisfying(Report.Failed.class, it -> assertThat(it.isHard()).isFalse());
  }

  @Test
  void aComplaintNamesTheMailAndTheRecipient() {
    assertThat(read(COMPLAINT))
        .containsExactly(new Report.Complaint(ID, Set.of("olena@example.test")));
  }

  @Test
  void aComplaintMayLeaveTheRecipientToTheMailsOwnHeader() {
    assertThat(read(COMPLAINT.replace("Original-Rcpt-To: <olena@example.test>\n", "")))
        .containsExactly(new Report.Complaint(ID, Set.of("olena@example.test")));
  }

  @Test
  void thatAMailIsNoSpamIsNoComplaint() {
    assertThat(read(COMPLAINT.replace("Feedback-Type: abuse", "Feedback-Type: not-spam")))
        .isEmpty();
  }

  @Test
  void aReportInAnotherMailIsNone() {
    assertThat(read(BOUNCE.replace("multipart/report", "multipart/mixed"))).isEmpty();
    assertThat(read("Content-Type: multipart/report; boundary=x\n\n--x\n\n" + BOUNCE + "\n--x--\n"))
        .isEmpty();
    assertThat(read("Subject: I am away\n\n" + BOUNCE)).isEmpty();
  }

  @Test
  void aReportWithoutTheMailIsNone() {
    assertThat(read(BOUNCE.replace("message/rfc822", "text/plain"))).isEmpty();
    assertThat(read(BOUNCE.replaceAll("Message-ID:\\s+<.*>", "Message-ID: none"))).isEmpty();
  }

  @Test
  void ofManyRecipientsTheFirstAreRead() {
    String group = "Final-Recipient: rfc822; x@example.test\nAction: failed\nStatus: 5.1.1\n\n";

    assertThat(
            read(
                BOUNCE.replace(
                    "Final-Recipient: rfc822; olena",
                    group.repeat(1_000) + "Final-Recipient: rfc822; olena")))
        .hasSizeLessThan(20);
  }

  @Test
  void whateverComesIsReadInBoundedTime() {
    Random dice = new Random(20261129);
    byte[] bounce = BOUNCE.getBytes(UTF_8);
    for (int i = 0; i < 2_000; i++) {
      byte[] spoiled = bounce.clone();
      for (int j = 0; j <= dice.nextInt(20); j++) {
        spoiled[dice.nextInt(spoiled.length)] = (byte) dice.nextInt(256);
      }
      assertThat(reader.read(spoiled)).hasSizeLessThan(20);
    }
    String deep = "Content-Type: multipart/report; boundary=x\n\n--x\n";
    assertThat(read(deep.repeat(20_000))).isEmpty();
    assertThat(read("A: " + "b".repeat(1_000_000) + "\n\n")).isEmpty();
    assertThat(read("\n \n".repeat(300_000))).isEmpty();
    assertThat(reader.read(new byte[0])).isEmpty();
  }

  private List<Report> read(String message) {
    return reader.read(message.getBytes(UTF_8));
  }
}
