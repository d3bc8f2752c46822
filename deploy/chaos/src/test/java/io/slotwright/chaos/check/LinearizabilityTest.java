package io.slotwright.chaos.check;

import static io.slotwright.chaos.check.Story.id;
import static io.slotwright.chaos.check.Story.slot;
import static io.slotwright.chaos.check.Story.slots;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.BookHold;
import io.slotwright.chaos.history.Act.Cancel;
import io.slotwright.chaos.history.Act.Look;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinearizabilityTest {
  private final Check linearizability = new Linearizability();

  @Test
  void findsAnOrderForOneAfterTheOther() {
    Story story =
        new Story()
            .held("a", slot(1), 0, 1, 60)
            .bookedHold("b", "a", 2, 3)
            .refused(new Book("c", slot(1)), 4, 5, "slot-taken")
            .cancelled("b", 6, 7)
            .booked("d", slot(1), 8, 9);

    assertIsLinearizable(story);
  }

  /// They overlap in time, so the cancellation may come first.
  @Test
  void findsAnOrderForWhatOverlaps() {
    Story story =
        new Story().booked("a", slot(1), 0, 1).booked("b", slot(1), 2, 9).cancelled("a", 3, 4);

    assertIsLinearizable(story);
  }

  @Test
  void findsNoneForASlotThatIsGivenTwice() {
    Story story =
        new Story().booked("a", slot(1), 0, 1).booked("b", slot(1), 2, 3).cancelled("b", 4, 5);

    assertIsNot(story);
  }

  @Test
  void findsNoneForASlotThatIsGivenTwiceAtOnce() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 3)
            .booked("b", slot(1), 1, 2)
            .cancelled("a", 4, 5)
            .cancelled("b", 4, 5);

    assertIsNot(story);
  }

  @Test
  void findsNoneForARefusalOfAFreeSlot() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .cancelled("a", 2, 3)
            .refused(new Book("b", slot(1)), 10, 11, "slot-taken");

    assertIsNot(story);
  }

  /// The service locks slots that another request is writing.
  @Test
  void aRefusalIsFairWhileSomebodyElseTries() {
    Story story =
        new Story()
            .unanswered(new Book("a", slot(1)), 0, 3)
            .refused(new Book("b", slot(1)), 1, 2, "slot-taken");

    assertIsLinearizable(story);
  }

  /// A process that dies leaves its lock behind.
  @Test
  void aRefusalIsFairForAsLongAsALockMayHaveBeenLeftBehind() {
    Story soon =
        new Story()
            .unanswered(new Book("a", slot(1)), 0, 3)
            .refused(new Book("b", slot(1)), 8, 9, "slot-taken");
    Story later =
        new Story()
            .unanswered(new Book("a", slot(1)), 0, 3)
            .refused(new Book("b", slot(1)), 20, 21, "slot-taken");

    assertIsLinearizable(soon);
    assertIsNot(later);
  }

  @Test
  void aLockThatASilentLineKeptBackMayBeTakenAfterItsHealing() {
    Story story =
        new Story()
            .trouble("drop packets, redis, connections resume", 0, 15)
            .unanswered(new Book("a", slot(1)), 1, 3)
            .refused(new Book("b", slot(1)), 19, 20, "slot-taken");
    Story later =
        new Story()
            .trouble("drop packets, redis, connections resume", 0, 15)
            .unanswered(new Book("a", slot(1)), 1, 3)
            .refused(new Book("b", slot(1)), 25, 26, "slot-taken");

    assertIsLinearizable(story);
    assertIsNot(later);
  }

  @Test
  void oneOfTheSlotsIsEnoughToRefuseThemAll() {
    Story taken =
        new Story()
            .booked("a", slot(2), 0, 1)
            .refused(new Book("b", slots(1, 2)), 10, 11, "slot-taken");
    Story free = new Story().refused(new Book("b", slots(1, 2)), 10, 11, "slot-taken");

    assertIsLinearizable(taken);
    assertIsNot(free);
  }

  @Test
  void whatWasNotAnsweredMayHaveHappenedAtAnyLaterMoment() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .unanswered(new Book("b", slot(1)), 2, 3)
            .cancelled("a", 200, 201)
            .thereIsBooking("b", slot(1));

    assertIsLinearizable(story);
  }

  @Test
  void butNotBeforeItWasAskedFor() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .refused(new Book("c", slot(5)), 2, 3, "reservation-expired")
            .unanswered(new Book("b", slot(1)), 4, 5)
            .thereIsBooking("b", slot(1));

    assertIsNot(story);
  }

  @Test
  void anUnansweredCancellationFreesTheSlotWhenItTurnsUp() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .unanswered(new Cancel(slot(1), id("a"), 1), 2, 3)
            .cameToBeCancelled("a")
            .booked("b", slot(1), 50, 51);

    assertIsLinearizable(story);
  }

  @Test
  void aHoldThatHasLapsedCanBeTakenOverAndNotBefore() {
    Story lapsed =
        new Story()
            .held("a", slot(1), 0, 1, 60)
            .booked("b", slot(1), 60, 61)
            .becomes("a", "expired");
    Story early =
        new Story()
            .held("a", slot(1), 0, 1, 60)
            .booked("b", slot(1), 30, 31)
            .becomes("a", "expired");

    assertIsLinearizable(lapsed);
    assertIsNot(early);
  }

  @Test
  void aHoldThatHasLapsedRefusesNobody() {
    Story story =
        new Story()
            .held("a", slot(1), 0, 1, 60)
            .refused(new Book("b", slot(1)), 70, 71, "slot-held")
            .becomes("a", "expired");

    assertIsNot(story);
  }

  @Test
  void aHoldIsNotExpiredWhileItLasts() {
    Story story =
        new Story()
            .held("a", slot(1), 0, 1, 60)
            .refused(new BookHold("b", slot(1), id("a")), 10, 11, "reservation-expired");

    assertIsNot(story);
  }

  @Test
  void aMoveLeavesWhatItLeavesAndTakesWhatItTakes() {
    Story story =
        new Story()
            .booked("a", slots(1, 2), 0, 1)
            .moved("a", slots(2, 2), 2, 3)
            .booked("b", slot(1), 4, 5)
            .refused(new Book("c", slot(3)), 14, 15, "slot-taken");

    assertIsLinearizable(story);
    assertIsNot(story.booked("d", slot(2), 16, 17));
  }

  @Test
  void noticesAStaleRead() {
    Story story =
        new Story()
            .booked("a", slot(1), 0, 1)
            .cancelled("a", 2, 3)
            .did(new Look(slot(1), id("a")), 4, 5, new KnownBooking(id("a"), 1, true, slot(1)));

    assertIsNot(story);
  }

  @Test
  void theDatabaseHasTheLastWord() {
    Story story = new Story().booked("a", slot(1), 0, 1).lost("a");

    assertIsNot(story);
    assertIsNot(new Story().booked("a", slot(1), 0, 1).thereIsHold("b", slot(1), "held", 2_000));
  }

  /// Twenty at a time, without a calm moment: tried states are remembered.
  @Test
  void findsAnOrderForManyInLittleTime() {
    Story story = new Story();
    for (int number = 0; number < 900; number++) {
      story
          .booked("a" + number, slot(1), number, number + 1)
          .cancelled("a" + number, number, number + 2);
      if (number % 50 == 0) {
        story.unanswered(new Book("u" + number, slot(1)), number, number + 3);
      }
    }
    Instant began = Instant.now();

    assertIsLinearizable(story);

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  private void assertIsLinearizable(Story story) {
    assertThat(story.breaches(linearizability)).isEmpty();
  }

  private void assertIsNot(Story story) {
    assertThat(story.breaches(linearizability)).isNotEmpty();
  }
}
