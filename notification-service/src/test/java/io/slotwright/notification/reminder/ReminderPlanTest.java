package io.slotwright.notification.reminder;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.notification.BookingBuilder;
import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.reminder.ReminderDecision.Drop;
import io.slotwright.notification.reminder.ReminderDecision.Send;
import io.slotwright.notification.reminder.ReminderDecision.Skip;
import io.slotwright.notification.reminder.ReminderDecision.Wait;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderPlanTest {

  private static final Instant LONG_AGO = Instant.EPOCH;
  private static final int TWO_HOURS = 120;

  /// Of a booking at ten.
  private static final Instant EIGHT = at("08:00");

  private static final Instant TEN = at("10:00");

  @Test
  void aBookingMadeInTimeIsRemindedOf() {
    assertThat(plan(null).of(madeAt(EIGHT), Set.of()))
        .extracting(ReminderTime::minutesBefore)
        .containsExactly(TWO_HOURS);
  }

  @Test
  void aBookingMadeAfterTheMomentIsNotRemindedOf() {
    assertThat(plan(null).of(madeAt(EIGHT.plusNanos(1000)), Set.of())).isEmpty();
  }

  @Test
  void aReminderWhoseMomentHadPassedWhenThePointSetItIsNone() {
    ReminderPlan newer = new ReminderPlan(plan(null).times(), EIGHT.plusNanos(1000));

    assertThat(newer.of(madeAt(at("01:00")), Set.of())).isEmpty();
    assertThat(newer.of(madeAt(at("01:00")), Set.of(15))).isEmpty();
    assertThat(newer.of(madeAt(at("01:00")), Set.of(TWO_HOURS))).hasSize(1);
    assertThat(new ReminderPlan(newer.times(), EIGHT).of(madeAt(at("01:00")), Set.of())).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED")
  void onlyAConfirmedBookingIsRemindedOf(BookingStatus status) {
    Booking booking = booking(aBooking().that(What.CREATED, status));

    assertThat(plan(null).of(booking, Set.of(TWO_HOURS))).isEmpty();
    assertThat(plan(null).decide(booking, TWO_HOURS, EIGHT)).isEqualTo(new Drop());
  }

  @Test
  void aDisplacedBookingIsNotRemindedOf() {
    Booking booking = booking(aBooking().that(What.DISPLACED, BookingStatus.CONFIRMED));

    assertThat(plan(null).of(booking, Set.of(TWO_HOURS))).isEmpty();
    assertThat(plan(null).decide(booking, TWO_HOURS, EIGHT)).isEqualTo(new Drop());
  }

  @Test
  void aDueReminderIsSent() {
    assertThat(decide(plan(null), EIGHT)).isEqualTo(new Send());
  }

  @Test
  void aLateReminderIsSentWhileTheAppointmentIsAhead() {
    assertThat(decide(plan(null), TEN.minusNanos(1000))).isEqualTo(new Send());
    assertThat(decide(plan(null), TEN)).isEqualTo(new Skip("too-late"));
  }

  @Test
  void aReminderOfABookingThatWasMovedBackWaits() {
    assertThat(decide(plan(null), EIGHT.minusNanos(1000))).isEqualTo(new Wait(EIGHT));
  }

  @Test
  void aReminderThatThePointNoLongerSetsIsDropped() {
    assertThat(plan(null).decide(madeAt(at("01:00")), 60, EIGHT)).isEqualTo(new Drop());
  }

  @Test
  void aReminderThatComesInQuietHoursIsDecidedAtTheirEnd() {
    ReminderPlan quiet = plan(quiet("21:00", "09:30"));

    assertThat(decide(quiet, EIGHT)).isEqualTo(new Wait(at("09:30")));
    assertThat(decide(quiet, at("09:30"))).isEqualTo(new Send());
  }

  @Test
  void aReminderWhoseAppointmentStartsInQuietHoursIsSkipped() {
    assertThat(decide(plan(quiet("21:00", "10:00")), EIGHT)).isEqualTo(new Skip("quiet-hours"));
    assertThat(decide(plan(quiet("21:00", "10:30")), EIGHT)).isEqualTo(new Skip("quiet-hours"));
  }

  private static ReminderDecision decide(ReminderPlan plan, Instant now) {
    return plan.decide(madeAt(at("01:00")), TWO_HOURS, now);
  }

  private static ReminderPlan plan(@Nullable QuietHours quiet) {
    Reminders twoHours = new Reminders(null, List.of(TWO_HOURS));
    return new ReminderPlan(new ReminderTimes(ZoneOffset.UTC, twoHours, quiet), LONG_AGO);
  }

  private static Booking madeAt(Instant made) {
    return booking(aBooking().happenedAt(made));
  }

  private static Booking booking(BookingBuilder booking) {
    return new Booking(booking.startingAt(TEN.toString()).build(), "mailbox");
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  private static QuietHours quiet(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
  }
}
