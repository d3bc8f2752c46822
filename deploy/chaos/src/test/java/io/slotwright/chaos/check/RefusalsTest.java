package io.slotwright.chaos.check;

import static io.slotwright.chaos.check.Story.id;
import static io.slotwright.chaos.check.Story.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.Cancel;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private final Check refusals = new Refusals();

  @Test
  void findsNothingWrongWithARefusalThatLeftNothing() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .refused(new Book("b", slot(1)), 2, 3, "slot-taken")
            .refused(new Cancel(slot(1), id("a"), 7), 2, 3, "version-conflict");

    assertThat(story.breaches(refusals)).isEmpty();
  }

  @Test
  void noticesABookingThatWasRefused() {
    Story story =
        new Story()
            .refused(new Book("b", slot(1)), 2, 3, "slot-taken")
            .thereIsBooking("b", slot(1));

    assertThat(story.breaches(refusals)).singleElement().asString().contains("but there is");
  }

  @Test
  void noticesACancellationThatWasRefused() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .refused(new Cancel(slot(1), id("a"), 1), 2, 3, "version-conflict")
            .cameToBeCancelled("a");

    assertThat(story.breaches(refusals)).singleElement().asString().contains("but there is");
  }

  @Test
  void whatWasNotAnsweredBeforeMayBeWhatThereIs() {
    Story story =
        new Story()
            .unanswered(new Book("b", slot(1)), 0, 1)
            .refused(new Book("b", slot(1)), 2, 3, "slot-taken")
            .thereIsBooking("b", slot(1));

    assertThat(story.breaches(refusals)).isEmpty();
  }

  @Test
  void noticesARefusalWithoutAFairReason() {
    Story story = new Story().refused(new Book("b", slot(1)), 2, 3, "slot-not-offered");

    assertThat(story.breaches(refusals)).singleElement().asString().contains("no valid reason");
  }
}
