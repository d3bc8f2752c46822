package io.slotwright.chaos.calendar.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.calendar.history.Deed.Kind;
import org.junit.jupiter.api.Test;

class NeverBackTest {
  private final CalendarCheck neverBack = new NeverBack();

  @Test
  void findsNothingWrongWithVersionsThatGrow() {
    CalendarStory story =
        new CalendarStory()
            .reads(1, "-", "a.3")
            .readsAgain(1, "a.3", "a.3")
            .reads(1, "a.3", "a.7")
            .joins(1, "a.7")
            .isSent(1, Kind.CHANGE, "a.7")
            .isSent(1, Kind.CHANGE, "a.9");

    assertThat(story.breaches(neverBack)).isEmpty();
  }

  @Test
  void noticesAReaderWhoIsShownAnEarlierWeek() {
    assertThat(new CalendarStory().reads(1, "-", "a.3").reads(1, "-", "a.2").breaches(neverBack))
        .containsExactly("back from a.3");
  }

  @Test
  void noticesAReaderWhoIsToldThatAnEarlierWeekIsUnchanged() {
    assertThat(
            new CalendarStory()
                .reads(1, "-", "a.2")
                .reads(1, "a.2", "a.3")
                .readsAgain(1, "a.3", "a.2")
                .breaches(neverBack))
        .containsExactly("back from a.3");
  }

  @Test
  void whatOthersKnowDoesNotMatter() {
    assertThat(new CalendarStory().reads(1, "-", "a.3").reads(2, "-", "a.2").breaches(neverBack))
        .isEmpty();
  }

  @Test
  void noticesFramesInTheWrongOrder() {
    CalendarStory story =
        new CalendarStory()
            .joins(1, "a.3")
            .isSent(1, Kind.CHANGE, "a.5")
            .isSent(1, Kind.CHANGE, "a.4");

    assertThat(story.breaches(neverBack)).containsExactly("back from a.5");
  }

  @Test
  void noticesAReaderWhoIsShownLessThanAFrameDid() {
    CalendarStory story =
        new CalendarStory().joins(1, "a.3").isSent(1, Kind.CHANGE, "a.5").reads(1, "a.5", "a.4");

    assertThat(story.breaches(neverBack)).containsExactly("back from a.5");
  }

  @Test
  void aFrameThatWaitedWhileItsViewerReadIsNoStepBack() {
    CalendarStory story =
        new CalendarStory()
            .joins(1, "a.3")
            .isSent(1, Kind.CHANGE, "a.4")
            .reads(1, "a.4", "a.6")
            .isSent(1, Kind.CHANGE, "a.5");

    assertThat(story.breaches(neverBack)).isEmpty();
  }

  @Test
  void aPageThatIsOpenedAnewKnowsNothing() {
    CalendarStory story =
        new CalendarStory().reads(1, "-", "a.3").joins(1, "-").isSent(1, Kind.SNAPSHOT, "a.2");

    assertThat(story.breaches(neverBack)).isEmpty();
  }

  @Test
  void aNewEpochBeginsWithAllCells() {
    assertThat(new CalendarStory().reads(1, "-", "a.3").reads(1, "a.3", "b.1").breaches(neverBack))
        .isEmpty();
    assertThat(
            new CalendarStory().joins(1, "a.3").isSent(1, Kind.RESYNC, "b.1").breaches(neverBack))
        .isEmpty();
    assertThat(
            new CalendarStory().joins(1, "a.3").isSent(1, Kind.CHANGE, "b.4").breaches(neverBack))
        .containsExactly("another epoch after a.3, unannounced");
    assertThat(
            new CalendarStory()
                .reads(1, "-", "a.3")
                .readsAgain(1, "a.3", "b.3")
                .breaches(neverBack))
        .containsExactly("another epoch after a.3, unannounced");
  }

  @Test
  void noticesAnEpochThatComesBack() {
    CalendarStory story =
        new CalendarStory().reads(1, "-", "a.3").reads(1, "a.3", "b.1").reads(1, "b.1", "a.9");

    assertThat(story.breaches(neverBack))
        .containsExactly("back to an epoch that has ended, from b.1");
  }
}
