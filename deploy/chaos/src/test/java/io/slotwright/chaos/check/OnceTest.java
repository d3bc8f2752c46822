package io.slotwright.chaos.check;

import static io.slotwright.chaos.check.Story.at;
import static io.slotwright.chaos.check.Story.id;
import static io.slotwright.chaos.check.Story.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.Hold;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import org.junit.jupiter.api.Test;

class OnceTest {
  private final Check once = new Once();

  @Test
  void findsNothingWrongWithOneAnswerThatIsGivenTwice() {
    Story story = new Story().booked("a", slot(1), 0, 1).booked("a", slot(1), 2, 3);

    assertThat(story.breaches(once)).isEmpty();
  }

  @Test
  void noticesAKeyThatWasAnsweredWithTwoBookings() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .did(new Book("a", slot(1)), 2, 3, new KnownBooking(id("other"), 1, true, slot(1)));

    assertThat(story.breaches(once)).hasSize(1);
  }

  @Test
  void noticesAnAnswerThatIsNotWhatTheKeyHasMade() {
    Story story =
        new Story()
            .thereIsHold("a", slot(1), "held", 60)
            .did(new Hold("a", slot(1)), 2, 3, new Held(id("other"), slot(1), at(60)));

    assertThat(story.breaches(once)).hasSize(1);
  }
}
