package io.slotwright.chaos.check;

import static io.slotwright.chaos.check.Story.id;
import static io.slotwright.chaos.check.Story.slot;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.history.Published;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishedInTimeTest {
  private final Check inTime = new PublishedInTime();

  @Test
  void findsNothingWrongWithChangesThatAreSeenSoon() {
    Story story =
        new Story()
            .held("h", slot(1), 0, 1, 60)
            .published("h", 1, 1)
            .released("h", 2, 3)
            .published("h", 2, 4)
            .booked("b", slot(2), 0, 1)
            .published("b", 1, 11)
            .cancelled("b", 2, 3)
            .published("b", 2, 12);

    assertThat(story.breaches(inTime)).isEmpty();
  }

  @Test
  void noticesABookingThatIsNeverSeen() {
    Story story = new Story().booked("b", slot(1), 0, 1);

    assertThat(story.breaches(inTime))
        .containsExactly(
            "1 acknowledged changes were not published in time",
            "1 changes were written and never published, such as [%s]"
                .formatted(new Published(id("b"), 1)));
  }

  @Test
  void noticesABookingThatIsSeenTooLate() {
    Story story = new Story().booked("b", slot(1), 0, 1).published("b", 1, 12);

    assertThat(story.breaches(inTime))
        .containsExactly("1 acknowledged changes were not published in time");
  }

  @Test
  void noticesAReleaseThatIsNotSeenThoughItsHoldWas() {
    Story story = new Story().held("h", slot(1), 0, 1, 60).published("h", 1, 1).released("h", 2, 3);

    assertThat(story.breaches(inTime)).hasSize(1);
  }

  @Test
  void noticesAChangeThatNobodyWasToldOfAndNobodySees() {
    Story story = new Story().thereIsBooking("b", slot(1));

    assertThat(story.breaches(inTime)).hasSize(1);
  }

  @Test
  void whatIsAcknowledgedInATroubleHasTimeUntilAfterItsHealing() {
    Story story =
        new Story().trouble("freeze kafka", 0, 30).booked("b", slot(1), 5, 6).published("b", 1, 40);

    assertThat(story.breaches(inTime)).isEmpty();
  }

  @Test
  void noticesWhatComesLaterThanTenSecondsAfterHealing() {
    Story story =
        new Story().trouble("freeze kafka", 0, 30).booked("b", slot(1), 5, 6).published("b", 1, 41);

    assertThat(story.breaches(inTime)).hasSize(1);
  }

  @Test
  void theBoundBeginsAnewWithATroubleThatComesBeforeItHasPassed() {
    Story story =
        new Story()
            .trouble("freeze kafka", 0, 30)
            .trouble("kill redis", 39, 45)
            .booked("b", slot(1), 5, 6)
            .published("b", 1, 55);

    assertThat(story.breaches(inTime)).isEmpty();
  }

  @Test
  void aTroubleAfterTheBoundIsNoExcuse() {
    Story story =
        new Story()
            .trouble("freeze kafka", 0, 30)
            .trouble("kill redis", 41, 45)
            .booked("b", slot(1), 5, 6)
            .published("b", 1, 46);

    assertThat(story.breaches(inTime)).hasSize(1);
  }

  @Test
  void noticesAnOutboxAndACalendarThatSettleTooLateOrNever() {
    assertThat(new Story().settled(10, 10).breaches(inTime)).isEmpty();
    assertThat(new Story().settled(11, 11).breaches(inTime)).hasSize(2);
    assertThat(new Story().neverSettled().breaches(inTime)).hasSize(2);
  }

  @Test
  void theRecoveryOfATroubleIsWhatWaitedLongestForIt() {
    Recovery recovery =
        Recovery.of(
            new Story()
                .trouble("freeze kafka", 0, 30)
                .booked("a", slot(1), 5, 6)
                .published("a", 1, 32)
                .booked("b", slot(2), 7, 8)
                .published("b", 1, 34)
                .settled(1, 3)
                .history());

    assertThat(recovery.worst()).containsOnly(entry("freeze kafka", Duration.ofSeconds(4)));
    assertThat(recovery.last()).contains(Duration.ofSeconds(3));
  }
}
