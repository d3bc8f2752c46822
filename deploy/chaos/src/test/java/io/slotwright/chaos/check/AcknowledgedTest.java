package io.slotwright.chaos.check;

import static io.slotwright.chaos.check.Story.at;
import static io.slotwright.chaos.check.Story.id;
import static io.slotwright.chaos.check.Story.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.Cancel;
import io.slotwright.chaos.history.Act.Hold;
import io.slotwright.chaos.history.Act.Look;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {
  private final Check acknowledged = new Acknowledged();

  @Test
  void findsNothingWrongWithWhatIsAsItWasTold() {
    Story story =
        new Story()
            .held("a", slot(1), 0, 1, 60)
            .bookedHold("b", "a", 2, 3)
            .moved("b", slot(2), 4, 5)
            .cancelled("b", 6, 7)
            .held("c", slot(1), 8, 9, 70)
            .released("c", 10, 11)
            .unanswered(new Book("d", slot(3)), 12, 13);

    assertThat(story.breaches(acknowledged)).isEmpty();
  }

  @Test
  void missesALostBooking() {
    Story story = new Story().booked("a", slot(1), 0, 1).lost("a");

    assertThat(story.breaches(acknowledged)).containsExactly("acknowledged, but not so");
  }

  @Test
  void missesALostHold() {
    Story story = new Story().held("a", slot(1), 0, 1, 60).lost("a");

    assertThat(story.breaches(acknowledged)).containsExactly("acknowledged, but not so");
  }

  @Test
  void noticesACancellationThatDidNotHappen() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .did(
                new Cancel(slot(1), id("a"), 1),
                2,
                3,
                new KnownBooking(id("a"), 2, false, slot(1)));

    assertThat(story.breaches(acknowledged)).hasSize(1);
  }

  @Test
  void noticesAReleaseThatDidNotHappen() {
    Story story =
        new Story()
            .held("a", slot(1), 0, 1, Story.END + 1)
            .released("a", 2, 3)
            .becomes("a", "held");

    assertThat(story.breaches(acknowledged)).hasSize(1);
  }

  @Test
  void noticesAnotherTimeThanTheOneThatWasTold() {
    Story story =
        new Story()
            .thereIsHold("a", slot(1), "held", 60)
            .did(new Hold("a", slot(1)), 0, 1, new Held(id("a"), slot(1), at(90)));

    assertThat(story.breaches(acknowledged)).hasSize(1);
  }

  @Test
  void noticesAnotherPlaceThanTheOneThatWasWanted() {
    Story story =
        new Story()
            .thereIsBooking("a", slot(2))
            .did(new Book("a", slot(1)), 0, 1, new KnownBooking(id("a"), 1, true, slot(2)));

    assertThat(story.breaches(acknowledged)).hasSize(1);
  }

  @Test
  void noticesAVersionThatWasReadAndNeverWas() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .did(new Look(slot(1), id("a")), 2, 3, new KnownBooking(id("a"), 2, true, slot(1)));

    assertThat(story.breaches(acknowledged)).hasSize(1);
  }

  @Test
  void noticesABookingThatNobodyHasAskedFor() {
    Story story = new Story().thereIsBooking("a", slot(1));

    assertThat(story.breaches(acknowledged))
        .singleElement()
        .asString()
        .contains("no client requested");
  }

  @Test
  void noticesAChangeThatNobodyHasAskedFor() {
    Story story = new Story().booked("a", slot(1), 0, 1).cameToBeCancelled("a");

    assertThat(story.breaches(acknowledged))
        .singleElement()
        .asString()
        .contains("no client requested");
  }
}
