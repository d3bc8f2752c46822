package io.slotwright.chaos.calendar.check;

import static io.slotwright.chaos.calendar.check.CalendarStory.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Deed.Ended;
import io.slotwright.chaos.check.PublishedInTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of tags and bodies, of screens, of bookings and of answers.
class OtherCalendarChecksTest {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration LATE = PublishedInTime.BOUND.plusSeconds(1);

  private final CalendarCheck oneBody = new OneTagOneBody();
  private final CalendarCheck screens = new ScreensAgree();
  private final CalendarCheck shown = new BookingsShown();
  private final CalendarCheck named = new NamedAnswers();

  @Test
  void findsNothingWrongWithOneBodyOfEachTag() {
    CalendarStory story =
        new CalendarStory()
            .asks(1, "-", body("\"x\"", 1, "a.3"))
            .asks(2, "-", body("\"x\"", 1, "a.3"))
            .asks(2, "-", body("\"y\"", 2, "a.3"))
            .readsStale(2, "-", "a.3", Age.STALE)
            .replicasAnswer(body("\"y\"", 2, "a.3"), body("\"y\"", 2, "a.3"));

    assertThat(story.breaches(oneBody)).isEmpty();
  }

  @Test
  void noticesTwoBodiesOfOneTag() {
    CalendarStory story =
        new CalendarStory()
            .asks(1, "-", body("\"x\"", 1, "a.3"))
            .asks(2, "-", body("\"x\"", 2, "a.3"));

    assertThat(story.breaches(oneBody)).containsExactly("two bodies have the same entity tag");
  }

  @Test
  void noticesABodyWithoutATag() {
    assertThat(new CalendarStory().asks(1, "-", body("", 1, "a.3")).breaches(oneBody)).hasSize(1);
  }

  @Test
  void noticesReplicasThatDoNotAgreeInTheEnd() {
    Answer one = body("\"x\"", 1, "a.3");

    assertThat(
            new CalendarStory()
                .replicasAnswer(one, body("\"x\"", 2, "a.3"))
                .replicasAnswer(one, body("\"y\"", 1, "a.3"))
                .replicasAnswer(one, new Answer.Refused(503, "behind"))
                .replicasAnswer(one, new Answer.Whole("\"x\"", 1, Map.of(), Age.STALE))
                .breaches(oneBody))
        .hasSize(4);
  }

  @Test
  void findsNothingWrongWithScreensThatAgree() {
    assertThat(new CalendarStory().compares(1, "a.3").settles(SOON).breaches(screens)).isEmpty();
  }

  @Test
  void noticesAFrameThatWasLost() {
    assertThat(new CalendarStory().compares(1, "a.3", "cell 18").settles(SOON).breaches(screens))
        .containsExactly("cells differ at the same version");
  }

  @Test
  void noticesAScreenThatStaysBehind() {
    assertThat(new CalendarStory().settles(SOON, "cell 18").breaches(screens)).hasSize(1);
    assertThat(new CalendarStory().settles(LATE).breaches(screens)).hasSize(1);
  }

  @Test
  void findsNothingWrongWithABookingThatIsShown() {
    CalendarStory story =
        new CalendarStory()
            .booked(1, true)
            .shows(0, "booked")
            .shows(1, "available")
            .rightAfter(SOON);

    assertThat(story.breaches(shown)).isEmpty();
  }

  @Test
  void noticesABookingThatIsNotShown() {
    assertThat(new CalendarStory().booked(1, true).shows(0, "available").breaches(shown))
        .hasSize(1);
  }

  @Test
  void aBookingThatIsOrMayBeCancelledNeedNotBeShown() {
    assertThat(
            new CalendarStory()
                .booked(1, true)
                .booked(2, false)
                .shows(0, "available")
                .breaches(shown))
        .isEmpty();
    assertThat(
            new CalendarStory()
                .booked(1, true)
                .maybeCancelled(1)
                .shows(0, "available")
                .breaches(shown))
        .isEmpty();
  }

  @Test
  void noticesACalendarThatIsRightTooLateOrNever() {
    assertThat(new CalendarStory().rightAfter(LATE).breaches(shown)).hasSize(1);
    assertThat(new CalendarStory().neverRight().breaches(shown)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, Ended.LOST, 1_012, 1_013, 4_408, 4_499, 502, 503, 504})
  void findsNothingWrongWithANamedEnd(int code) {
    assertThat(new CalendarStory().isCutOff(1, code).breaches(named)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_002, 1_008, 1_011, 4_500, 3_000, 404, 429, 500})
  void noticesAnEndThatExplainsNothing(int code) {
    assertThat(new CalendarStory().isCutOff(1, code).breaches(named))
        .containsExactly("ended by " + code);
  }

  @Test
  void findsNothingWrongWithFairAnswers() {
    CalendarStory story =
        new CalendarStory()
            .reads(1, "-", "a.3")
            .readsAgain(1, "a.3", "a.3")
            .readsStale(1, "a.3", "a.3", Age.STALE)
            .isRefused(1, "a.3", 503, "behind")
            .isRefused(1, "a.3", 502, "upstream-broke-off")
            .asks(1, "a.3", new Answer.Silence("timeout"));

    assertThat(story.breaches(named)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 422, 429, 500, 502})
  void noticesAnyOtherAnswer(int status) {
    assertThat(new CalendarStory().isRefused(1, "a.3", status, "other").breaches(named))
        .containsExactly("answered with %d other".formatted(status));
  }

  @Test
  void noticesAStaleAnswerThatDoesNotSaySinceWhen() {
    assertThat(
            new CalendarStory().readsStale(1, "-", "a.3", Age.STALE_WITHOUT_A_TIME).breaches(named))
        .containsExactly("stale, but not since when");
  }

  @Test
  void noticesAnUnchangedAnswerWithoutATagOfTheClient() {
    assertThat(new CalendarStory().readsAgain(1, "a.3", "-").breaches(named)).hasSize(1);
  }

  @Test
  void aVersionMayBeUnknownOnlyAfterItsEpoch() {
    assertThat(
            new CalendarStory()
                .isRefused(1, "a.3", 422, "unknown-version")
                .reads(1, "-", "b.1")
                .breaches(named))
        .isEmpty();
    assertThat(
            new CalendarStory()
                .isRefused(1, "a.3", 422, "unknown-version")
                .reads(1, "-", "a.3")
                .breaches(named))
        .hasSize(1);
  }
}
