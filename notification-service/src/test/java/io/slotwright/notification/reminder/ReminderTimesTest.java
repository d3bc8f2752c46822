package io.slotwright.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTimesTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final QuietHours NIGHT = quiet("21:00", "08:00");

  /// An ordinary one, half an hour, over midnight, twice a year around Ramadan, two hours, a
  /// skipped day, and none at all.
  private static final List<ZoneId> ZONES =
      List.of(
              "Europe/Kyiv",
              "Australia/Lord_Howe",
              "America/St_Johns",
              "Africa/Casablanca",
              "Antarctica/Troll",
              "Pacific/Apia",
              "UTC")
          .stream()
          .map(ZoneId::of)
          .toList();

  @Test
  void theReminderOfTheDayBeforeComesInTheEveningByThePointsClock() {
    assertThat(times(KYIV, EVENING, null).of(Instant.parse("2026-11-23T07:00:00Z")))
        .extracting(ReminderTime::minutesBefore, ReminderTime::promised, ReminderTime::due)
        .containsExactly(
            tuple(
                ReminderTime.DAY_BEFORE,
                Instant.parse("2026-11-22T16:00:00Z"),
                Instant.parse("2026-11-22T16:00:00Z")));
  }

  @Test
  void otherRemindersComeAsLongBeforeTheStartAsIsSet() {
    assertThat(times(KYIV, null, null, 120, 15).of(Instant.parse("2026-11-23T07:00:00Z")))
        .extracting(ReminderTime::minutesBefore, ReminderTime::promised)
        .containsExactly(
            tuple(120, Instant.parse("2026-11-23T05:00:00Z")),
            tuple(15, Instant.parse("2026-11-23T06:45:00Z")));
  }

  @Test
  void aPointThatSwitchesRemindersOffHasNone() {
    assertThat(times(KYIV, null, NIGHT).of(Instant.parse("2026-11-23T07:00:00Z"))).isEmpty();
  }

  @Test
  void twoHoursAreTwoRealHoursInTheNightOfASkippedHour() {
    Instant start =
        KYIV.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")).getInstant();

    assertThat(times(KYIV, null, null, 120).of(start.plusSeconds(60)))
        .extracting(ReminderTime::promised)
        .containsExactly(start.plusSeconds(60).minus(Duration.ofHours(2)));
  }

  @Test
  void anEveningThatTheClockSkipsIsTheMomentItIsPutForward() {
    assertThat(dayBefore(KYIV, "03:30", "2026-03-30T07:00:00Z"))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void anEveningThatTheClockShowsTwiceIsTheFirstOfTheTwo() {
    assertThat(dayBefore(KYIV, "03:30", "2026-10-26T07:00:00Z"))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void aDayThatTheZoneSkippedHasNoEveningBeforeTheBookingStarts() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Instant midnight = LocalDate.parse("2011-12-31").atStartOfDay(apia).toInstant();

    assertThat(times(apia, EVENING, null).of(midnight)).isEmpty();
    assertThat(times(apia, EVENING, null).of(midnight.plusSeconds(60)))
        .extracting(ReminderTime::promised)
        .containsExactly(midnight);
  }

  @Test
  void theNightDelaysAReminderUntilItsEnd() {
    assertThat(times(KYIV, null, NIGHT, 180).of(Instant.parse("2026-11-23T08:00:00Z")))
        .extracting(ReminderTime::promised, ReminderTime::due)
        .containsExactly(
            tuple(Instant.parse("2026-11-23T05:00:00Z"), Instant.parse("2026-11-23T06:00:00Z")));
  }

  @Test
  void aReminderOfABookingThatStartsAsTheNightEndsIsDecidedWhenItIsPromised() {
    assertThat(times(KYIV, null, NIGHT, 120).of(Instant.parse("2026-11-23T06:00:00Z")))
        .extracting(ReminderTime::due)
        .containsExactly(Instant.parse("2026-11-23T04:00:00Z"));
  }

  @Test
  void quietHoursHaveTheirBeginningAndNotTheirEnd() {
    QuietHours noon = quiet("12:00", "13:00");

    assertThat(noon.contain(LocalTime.of(11, 59))).isFalse();
    assertThat(noon.contain(LocalTime.of(12, 0))).isTrue();
    assertThat(noon.contain(LocalTime.of(12, 59))).isTrue();
    assertThat(noon.contain(LocalTime.of(13, 0))).isFalse();
    assertThat(NIGHT.contain(LocalTime.of(20, 59))).isFalse();
    assertThat(NIGHT.contain(LocalTime.of(21, 0))).isTrue();
    assertThat(NIGHT.contain(LocalTime.MIDNIGHT)).isTrue();
    assertThat(NIGHT.contain(LocalTime.of(7, 59))).isTrue();
    assertThat(NIGHT.contain(LocalTime.of(8, 0))).isFalse();
    assertThatThrownBy(() -> quiet("08:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quietHoursWhoseEndTheClockSkipsMayGoOn() {
    ReminderTimes almostAlways = times(KYIV, null, quiet("03:45", "03:30"));

    assertThat(almostAlways.afterQuietHours(Instant.parse("2026-03-28T12:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
  }

  /// In Lord Howe the clock was put back from two to half past one.
  @ParameterizedTest
  @CsvSource({"01:30, 14:30", "01:45, 15:15", "02:00, 15:30"})
  void quietHoursGoOnWhereTheClockShowsThemAgain(String to, String ended) {
    ReminderTimes times = times(ZoneId.of("Australia/Lord_Howe"), null, quiet("00:00", to));

    assertThat(times.afterQuietHours(Instant.parse("2006-04-01T14:29:00Z")))
        .isEqualTo(Instant.parse("2006-04-01T" + ended + ":00Z"));
  }

  @Test
  void theDayOfABookingIsThatOfThePoint() {
    assertThat(times(KYIV, null, null).dayOf(Instant.parse("2026-11-22T22:30:00Z")))
        .isEqualTo("2026-11-23");
  }

  @Property(tries = 1000)
  void theEveningIsWhenAClockWatcherFirstSeesItOrLater(
      @ForAll("moments") Moment start, @ForAll("times") LocalTime at) {
    LocalDateTime evening = start.shown().toLocalDate().minusDays(1).atTime(at);
    Instant seen = firstSeen(evening, start.zone());

    assertThat(times(start.zone(), at, null).of(start.at()).map(ReminderTime::promised))
        .isEqualTo(seen.isBefore(start.at()) ? List.of(seen) : List.of());
  }

  @Property(tries = 1000)
  void quietHoursEndWhenAClockWatcherSeesTheirEnd(
      @ForAll("moments") Moment moment, @ForAll("nights") QuietHours night) {
    assertThat(isRight(moment, night, at -> times(moment.zone(), null, night).afterQuietHours(at)))
        .isTrue();
  }

  @Test
  void theClockWatcherIsNotContentWithElapsedTime() {
    Instant before = Instant.parse("2026-10-24T20:00:00Z");
    Moment moment = new Moment(KYIV, before);
    UnaryOperator<Instant> naive = at -> at.plus(Duration.ofHours(9));

    assertThat(isRight(moment, NIGHT, naive)).isFalse();
    assertThat(isRight(moment, NIGHT, times(KYIV, null, NIGHT)::afterQuietHours)).isTrue();
  }

  @Property(tries = 1000)
  void noReminderIsPromisedAfterTheStartNorDueBeforeItIsPromised(
      @ForAll("moments") Moment start,
      @ForAll("times") LocalTime at,
      @ForAll("nights") QuietHours night) {
    assertThat(times(start.zone(), at, night, 15, 10_080).of(start.at()))
        .allSatisfy(
            time -> {
              assertThat(time.promised()).isBefore(start.at());
              assertThat(time.due()).isAfterOrEqualTo(time.promised()).isBefore(start.at());
            });
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Combinators.combine(
            Arbitraries.of(ZONES),
            Arbitraries.integers().between(0, 25 * 365),
            Arbitraries.integers().between(-3 * 1440, 3 * 1440))
        .as(ReminderTimesTest::nearAChange);
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 1439)
        .map(minutes -> LocalTime.MIDNIGHT.plusMinutes(minutes));
  }

  @Provide
  Arbitrary<QuietHours> nights() {
    BiFunction<LocalTime, LocalTime, QuietHours> hours =
        (from, to) -> new QuietHours(from, from.equals(to) ? to.plusMinutes(1) : to);
    return Combinators.combine(times(), times()).as(hours::apply);
  }

  /// A moment in a zone.
  private record Moment(ZoneId zone, Instant at) {

    LocalDateTime shown() {
      return LocalDateTime.ofInstant(at, zone);
    }
  }

  private static Moment nearAChange(ZoneId zone, int day, int minutes) {
    Instant from = Instant.parse("2006-01-01T00:00:00Z").plus(Duration.ofDays(day));
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    Instant around = change == null ? from : change.getInstant();
    return new Moment(zone, around.plus(Duration.ofMinutes(minutes)));
  }

  /// Looks at the clock every minute.
  private static Instant firstSeen(LocalDateTime time, ZoneId zone) {
    Instant at = time.toInstant(ZoneOffset.UTC).minus(Duration.ofHours(26));
    while (LocalDateTime.ofInstant(at, zone).isBefore(time)) {
      at = at.plus(Duration.ofMinutes(1));
    }
    return at;
  }

  /// Whether quiet hours end when a clock watcher sees it. Where the clock is put back meanwhile,
  /// it may be seen again later.
  private static boolean isRight(Moment moment, QuietHours night, UnaryOperator<Instant> end) {
    Instant ended = end.apply(moment.at());
    Instant seen = moment.at();
    while (isQuiet(seen, moment.zone(), night)) {
      seen = seen.plus(Duration.ofMinutes(1));
    }
    return ended.equals(seen)
        || isPutBackBetween(moment, ended)
            && ended.isAfter(seen)
            && isQuiet(ended.minusNanos(1), moment.zone(), night)
            && !isQuiet(ended, moment.zone(), night);
  }

  private static boolean isQuiet(Instant at, ZoneId zone, QuietHours night) {
    return night.contain(LocalTime.ofInstant(at, zone));
  }

  private static boolean isPutBackBetween(Moment moment, Instant end) {
    ZoneOffsetTransition change =
        moment.zone().getRules().nextTransition(moment.at().minusNanos(1));
    return change != null && change.isOverlap() && !change.getInstant().isAfter(end);
  }

  private static Instant dayBefore(ZoneId zone, String at, String start) {
    return times(zone, LocalTime.parse(at), null)
        .of(Instant.parse(start))
        .findFirst()
        .orElseThrow()
        .promised();
  }

  private static ReminderTimes times(
      ZoneId zone, @Nullable LocalTime dayBefore, @Nullable QuietHours quiet, Integer... minutes) {
    return new ReminderTimes(zone, new Reminders(dayBefore, List.of(minutes)), quiet);
  }

  private static QuietHours quiet(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
  }
}
