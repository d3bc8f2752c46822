package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallClockTest {

  private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
  private static final LocalDate AUTUMN = LocalDate.of(2027, 10, 31);

  private final WallClock kyiv = new WallClock(ZoneId.of("Europe/Kyiv"));

  @Test
  void aRangeThatEndsAtMidnightHasNothingOfTheNextDate() {
    TimeRange evening =
        new TimeRange(Instant.parse("2026-11-23T21:00:00Z"), Instant.parse("2026-11-23T22:00:00Z"));

    assertThat(new WallClock(ZoneId.of("Europe/Kyiv")).dates(evening))
        .isEqualTo(DateSpan.only(LocalDate.of(2026, 11, 23)));
    assertThat(new WallClock(ZoneId.of("Asia/Tokyo")).dates(evening))
        .isEqualTo(DateSpan.only(LocalDate.of(2026, 11, 24)));
  }

  @Test
  void aStartInTheGapMovesToItsEnd() {
    assertThat(kyiv.openings(SPRING, List.of(Window.of("03:30", "05:00"))))
        .containsExactly(range("2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z"));
  }

  @Test
  void anEndInTheGapMovesToItsEnd() {
    assertThat(kyiv.openings(SPRING, List.of(Window.of("02:00", "03:30"))))
        .containsExactly(range("2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z"));
  }

  @Test
  void aWindowInTheGapIsNoTimeAtAll() {
    assertThat(kyiv.openings(SPRING, List.of(Window.of("03:00", "04:00")))).isEmpty();
  }

  @Test
  void aWindowWithinTheOverlapGoesFromItsFirstStartToItsLastEnd() {
    assertThat(kyiv.openings(AUTUMN, List.of(Window.of("03:15", "03:45"))))
        .containsExactly(range("2027-10-31T00:15:00Z", "2027-10-31T01:45:00Z"));
  }

  @Test
  void windowsThatMeetInTheOverlapDoNotShareIt() {
    assertThat(
            kyiv.openings(
                AUTUMN, List.of(Window.of("03:30", "05:00"), Window.of("01:00", "03:30"))))
        .containsExactly(
            range("2027-10-30T22:00:00Z", "2027-10-31T01:30:00Z"),
            range("2027-10-31T01:30:00Z", "2027-10-31T03:00:00Z"));
  }

  @Test
  void theDateOfAMomentIsTheOneWhoseDayHasItThoughTheClockShowsTheDayBeforeAgain() {
    WallClock saintJohns = new WallClock(ZoneId.of("America/St_Johns"));
    LocalDate saturday = LocalDate.of(2010, 11, 6);
    Instant firstMidnight = Instant.parse("2010-11-07T02:30:00Z");
    Instant putBack = firstMidnight.plusSeconds(60);

    assertThat(saintJohns.date(firstMidnight.minusNanos(1))).isEqualTo(saturday);
    assertThat(saintJohns.date(firstMidnight)).isEqualTo(saturday.plusDays(1));
    assertThat(saintJohns.date(putBack)).isEqualTo(saturday.plusDays(1));
    assertThat(saintJohns.day(saturday).end()).isEqualTo(firstMidnight);
  }

  @Test
  void theDayEndsAtTheFirstMidnightWhereTheClockShowsTwo() {
    WallClock havana = new WallClock(ZoneId.of("America/Havana"));
    LocalDate saturday = LocalDate.of(2027, 11, 6);
    List<Window> wholeDay = List.of(Window.of("00:00", "24:00"));

    TimeRange before = havana.openings(saturday, wholeDay).getFirst();
    TimeRange after = havana.openings(saturday.plusDays(1), wholeDay).getFirst();

    assertThat(before.length()).isEqualTo(Duration.ofHours(24));
    assertThat(after.length()).isEqualTo(Duration.ofHours(25));
    assertThat(after.start()).isEqualTo(before.end());
  }

  @Test
  void aDateThatTheZoneSkippedHasNoTime() {
    WallClock apia = new WallClock(ZoneId.of("Pacific/Apia"));
    LocalDate skipped = LocalDate.of(2011, 12, 30);

    assertThat(apia.day(skipped).isEmpty()).isTrue();
    assertThat(apia.openings(skipped, List.of(Window.of("09:00", "18:00")))).isEmpty();
  }

  @Test
  void aRangeIsShownAsAWindow() {
    LocalDate monday = LocalDate.of(2026, 11, 23);

    assertThat(kyiv.window(monday, range("2026-11-23T07:05:00Z", "2026-11-23T10:00:00Z")))
        .contains(Window.of("09:05", "12:00"));
    assertThat(kyiv.window(monday, kyiv.day(monday))).contains(Window.of("00:00", "24:00"));
    assertThat(kyiv.window(monday, range("2026-11-23T07:00:30Z", "2026-11-23T10:00:00Z")))
        .isEmpty();
    assertThat(kyiv.window(monday, range("2026-11-23T07:00:00Z", "2026-11-23T10:00:30Z")))
        .isEmpty();
  }

  @Test
  void aRangeThatEndsWithAChangeOfTheClockIsShownAsShortAsCanBe() {
    assertThat(kyiv.window(SPRING, range("2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z")))
        .contains(Window.of("02:00", "03:00"));
    assertThat(kyiv.window(SPRING, range("2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z")))
        .contains(Window.of("04:00", "05:00"));
    assertThat(kyiv.window(AUTUMN, range("2027-10-30T23:00:00Z", "2027-10-31T01:00:00Z")))
        .contains(Window.of("02:00", "03:00"));
  }

  @Test
  void aRangeWhoseEndTheClockShowsNoLaterThanItsStartIsNoWindow() {
    assertThat(kyiv.window(AUTUMN, range("2027-10-31T00:00:00Z", "2027-10-31T01:00:00Z")))
        .isEmpty();
    assertThat(kyiv.window(AUTUMN, range("2027-10-31T00:30:00Z", "2027-10-31T01:15:00Z")))
        .isEmpty();
  }

  /// St. John's put its clock back at a minute past midnight, to the evening of the day before.
  @Test
  void aRangeThatTheClockShowsOnAnotherDateIsNoWindow() {
    WallClock stJohns = new WallClock(ZoneId.of("America/St_Johns"));
    LocalDate date = LocalDate.of(2010, 11, 7);

    assertThat(stJohns.window(date, range("2010-11-07T02:31:00Z", "2010-11-07T03:00:00Z")))
        .isEmpty();
  }

  private static TimeRange range(String start, String end) {
    return new TimeRange(Instant.parse(start), Instant.parse(end));
  }
}
