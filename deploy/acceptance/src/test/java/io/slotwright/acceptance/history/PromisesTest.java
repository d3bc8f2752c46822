package io.slotwright.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Mailbox.Mail;
import io.slotwright.acceptance.client.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A check that cannot fail proves nothing: these tests show that it catches each breach.
class PromisesTest {
  private static final String BAY = "bay";
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static AcknowledgedBooking told(String booking, Instant start, boolean cancelled) {
    return new AcknowledgedBooking(
        booking, "token", BAY, start, start.plus(HOUR), booking + "@x.test", cancelled);
  }

  private static FinalBooking kept(String booking, Instant start, String status) {
    return new FinalBooking(booking, BAY, start, start.plus(HOUR), booking + "@x.test", status);
  }

  private static Mail mail(String booking, String kind) {
    String id = "<%s.%s.1@slotwright>".formatted(booking, kind);
    return new Mail(booking + "@x.test", "subject", id, "text", "html");
  }

  private static final AcknowledgedBooking A = told("a", NINE, false);
  private static final AcknowledgedBooking B = told("b", NINE, true);
  private static final FinalBooking A_KEPT = kept("a", NINE, "confirmed");
  private static final FinalBooking B_KEPT = kept("b", NINE, "cancelled_by_customer");
  private static final List<Mail> MAILS =
      List.of(
          mail("a", "booking-confirmed"),
          mail("b", "booking-confirmed"),
          mail("b", "booking-cancelled"));

  private static Promises promises(FinalBooking... kept) {
    return new Promises(List.of(A, B), List.of(kept));
  }

  private static List<Mail> with(Mail mail) {
    return Stream.concat(MAILS.stream(), Stream.of(mail)).toList();
  }

  @Test
  void findsNothingWrongWhenAllIsWell() {
    Promises promises = promises(A_KEPT, B_KEPT);

    assertThat(promises.brokenToCustomers()).isEmpty();
    assertThat(promises.overlaps()).isEmpty();
    assertThat(promises.bookedTwice()).isEmpty();
    assertThat(promises.wrongMails(MAILS)).isEmpty();
    assertThat(promises.wrongCells(List.of(week("booked", "booked", "available")))).isEmpty();
  }

  @Test
  void missesALostBooking() {
    assertThat(promises(B_KEPT).brokenToCustomers()).singleElement().asString().contains("lost");
  }

  @Test
  void missesALostCancellation() {
    assertThat(promises(A_KEPT, kept("b", NINE, "confirmed")).brokenToCustomers()).hasSize(1);
  }

  @Test
  void noticesABookingThatHasMoved() {
    FinalBooking moved = kept("a", NINE.plus(HOUR), "confirmed");

    assertThat(promises(moved, B_KEPT).brokenToCustomers()).hasSize(1);
  }

  @Test
  void noticesABookingThatNobodyWasToldOf() {
    FinalBooking stray = kept("c", NINE.plus(HOUR), "confirmed");

    assertThat(promises(A_KEPT, B_KEPT, stray).brokenToCustomers())
        .singleElement()
        .asString()
        .contains("no customer was told");
  }

  @Test
  void noticesLiveBookingsThatOverlapByAMinute() {
    FinalBooking late = kept("c", NINE.plus(HOUR).minus(Duration.ofMinutes(1)), "confirmed");
    FinalBooking next = kept("d", NINE.plus(HOUR), "confirmed");

    assertThat(promises(A_KEPT, B_KEPT, late).overlaps()).hasSize(1);
    assertThat(promises(A_KEPT, B_KEPT, next).overlaps()).isEmpty();
  }

  @Test
  void noticesACustomerWhoGotTwoBookingsForOneRequest() {
    FinalBooking twin =
        new FinalBooking("c", BAY, NINE.plus(HOUR), NINE.plus(HOUR), A.email(), "confirmed");

    assertThat(promises(A_KEPT, B_KEPT, twin).bookedTwice()).hasSize(1);
  }

  @Test
  void missesAMail() {
    assertThat(promises().wrongMails(MAILS.subList(0, 2)))
        .singleElement()
        .asString()
        .contains("0 mails of kind booking-cancelled");
  }

  @Test
  void noticesASecondMailForTheSameFact() {
    Mail second =
        new Mail(A.email(), "subject", "<a.booking-confirmed.2@slotwright>", "text", "html");

    assertThat(promises().wrongMails(with(second))).hasSize(1);
  }

  @Test
  void noticesACancellationMailThatNobodyAskedFor() {
    assertThat(promises().wrongMails(with(mail("a", "booking-cancelled")))).hasSize(1);
  }

  @Test
  void countsAMailThatCameOnceMoreAsOneThatWasRepeated() {
    List<Mail> mails = with(MAILS.getFirst());

    assertThat(promises().wrongMails(mails)).isEmpty();
    assertThat(Promises.repeated(mails)).isEqualTo(1);
    assertThat(Promises.repeated(MAILS)).isZero();
  }

  @Test
  void noticesACellThatIsWronglyFreeOrWronglyBooked() {
    Promises promises = promises(A_KEPT, B_KEPT);

    assertThat(promises.wrongCells(List.of(week("booked", "available", "available")))).hasSize(1);
    assertThat(promises.wrongCells(List.of(week("booked", "booked", "booked")))).hasSize(1);
  }

  /// Half hours from nine o'clock on, with these statuses.
  private static FinalWeek week(String... states) {
    List<Map<String, Object>> cells =
        IntStream.range(0, states.length)
            .mapToObj(i -> cell(NINE.plus(HOUR.dividedBy(2).multipliedBy(i)), states[i]))
            .toList();
    return new FinalWeek(BAY, new Week(Json.object("week_start", "2026-11-23", "cells", cells)));
  }

  private static Map<String, Object> cell(Instant start, String status) {
    return Map.of(
        "day", 0,
        "time", start.toString().substring(11, 16),
        "starts_at", start.toString(),
        "ends_at", start.plus(HOUR.dividedBy(2)).toString(),
        "status", status);
  }
}
