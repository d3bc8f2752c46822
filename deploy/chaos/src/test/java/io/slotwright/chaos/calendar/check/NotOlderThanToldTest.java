package io.slotwright.chaos.calendar.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Deed.Kind;
import org.junit.jupiter.api.Test;

class NotOlderThanToldTest {
  private final CalendarCheck notOlder = new NotOlderThanTold();

  @Test
  void findsNothingWrongWithAnAnswerThatKnowsAsMuch() {
    CalendarStory story =
        new CalendarStory()
            .reads(1, "a.3", "a.3")
            .readsAgain(1, "a.3", "a.3")
            .isRefused(1, "a.5", 503, "behind")
            .reads(1, "a.3", "b.1")
            .joins(1, "a.3")
            .isSent(1, Kind.CHANGE, "a.3");

    assertThat(story.breaches(notOlder)).isEmpty();
  }

  /// Learned from someone else, so that the reader itself does not go back.
  @Test
  void noticesAReplicaThatHasNotCaughtUpWithWhatAReaderWasTold() {
    assertThat(new CalendarStory().reads(1, "a.3", "a.2").breaches(notOlder))
        .containsExactly("older than a.3");
  }

  @Test
  void noticesAnUnchangedAnswerByATagThatIsOlder() {
    assertThat(new CalendarStory().readsAgain(1, "a.3", "a.2").breaches(notOlder))
        .containsExactly("older than a.3");
  }

  @Test
  void noticesAnAnswerThatLeavesOutThePost() {
    assertThat(
            new CalendarStory()
                .asks(1, "a.3", CalendarStory.body("\"x\"", 1, "-"))
                .breaches(notOlder))
        .hasSize(1);
    assertThat(new CalendarStory().asks(1, "a.3", new Answer.Silence("timeout")).breaches(notOlder))
        .isEmpty();
  }

  @Test
  void noticesAConnectionThatBeginsBeforeWhereItsViewerLeftOff() {
    CalendarStory story = new CalendarStory().joins(1, "a.5").isSent(1, Kind.SNAPSHOT, "a.4");

    assertThat(story.breaches(notOlder)).containsExactly("older than a.5");
  }
}
