package io.slotwright.chaos.check;

import static io.slotwright.chaos.check.Story.slot;
import static io.slotwright.chaos.check.Story.slots;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.history.Act.Cancel;
import org.junit.jupiter.api.Test;

class OverlapsTest {
  private final Check overlaps = new Overlaps();

  @Test
  void findsNothingWrongWithOneAfterTheOther() {
    Story story =
        new Story()
            .held("a", slot(1), 0, 1, 60)
            .bookedHold("b", "a", 2, 3)
            .cancelled("b", 4, 5)
            .booked("c", slots(1, 2), 4, 6)
            .moved("c", slots(2, 2), 7, 8)
            .booked("d", slot(1), 7, 9);

    assertThat(story.breaches(overlaps)).isEmpty();
  }

  @Test
  void noticesTwoWhoWereToldTheyHaveOneSlot() {
    Story story = new Story().booked("a", slot(1), 0, 1).booked("b", slots(0, 2), 0, 2);

    assertThat(story.breaches(overlaps))
        .singleElement()
        .asString()
        .contains("two clients were given");
  }

  @Test
  void noticesAHoldThatOverlapsABooking() {
    Story story = new Story().booked("a", slot(1), 0, 1).held("b", slot(1), 5, 6, 60);

    assertThat(story.breaches(overlaps)).hasSize(1);
  }

  @Test
  void noticesAMoveIntoWhatIsTaken() {
    Story story =
        new Story().booked("a", slot(1), 0, 1).booked("b", slot(3), 0, 1).moved("b", slot(1), 2, 3);

    assertThat(story.breaches(overlaps)).hasSize(1);
  }

  @Test
  void aHoldThatHasLapsedIsInNobodysWay() {
    Story story = new Story().held("a", slot(1), 0, 1, 60).booked("b", slot(1), 60, 62);

    assertThat(story.breaches(overlaps)).isEmpty();
  }

  @Test
  void whatAnUnansweredCancellationMayHaveEndedIsNotCertain() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .unanswered(new Cancel(slot(1), Story.id("a"), 1), 2, 4)
            .booked("b", slot(1), 5, 6);

    assertThat(story.breaches(overlaps)).isEmpty();
  }

  @Test
  void noticesWhatWasSeenInTheDatabase() {
    Story story = new Story().collided("a", "b");

    assertThat(story.breaches(overlaps)).singleElement().asString().contains("database");
  }
}
