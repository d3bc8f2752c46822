package io.slotwright.local.client;

import io.slotwright.local.machine.Failure;
import java.time.Duration;
import java.util.Optional;

/// Polls for a result that comes later, because services consume each other's events. Asks at least
/// once.
///
/// @param patience how long after the first question the last one may be asked
/// @param pause between two questions
public record Eventually(Duration patience, Duration pause) {

  /// A condition that may hold later.
  @FunctionalInterface
  public interface Condition<E extends Exception> {
    boolean holds() throws E, InterruptedException;
  }

  /// A question that may have an answer later.
  @FunctionalInterface
  public interface Question<T, E extends Exception> {
    Optional<T> ask() throws E, InterruptedException;
  }

  /// Returns as soon as the condition holds.
  ///
  /// @param otherwise the message of the [Failure] when it does not hold in time
  public <E extends Exception> void until(Condition<E> condition, String otherwise)
      throws E, InterruptedException {
    Question<Boolean, E> question = () -> condition.holds() ? Optional.of(true) : Optional.empty();
    var _ = answer(question, otherwise);
  }

  /// Returns the first answer.
  ///
  /// @param otherwise the message of the [Failure] when there is none in time
  public <T, E extends Exception> T answer(Question<T, E> question, String otherwise)
      throws E, InterruptedException {
    long began = System.nanoTime();
    Optional<T> answer = question.ask();
    while (answer.isEmpty()) {
      if (System.nanoTime() - began > patience.toNanos()) {
        throw new Failure(otherwise);
      }
      Thread.sleep(pause);
      answer = question.ask();
    }
    return answer.get();
  }
}
