package io.slotwright.local.client;

import io.slotwright.local.machine.Failure;
import java.time.Duration;
import java.util.Optional;

/// Asks again and again for what comes true a little later, because services tell each other by
/// events. Asks once at least.
///
/// @param patience how long after the first question the last one may come
/// @param pause between two questions
public record Eventually(Duration patience, Duration pause) {

  /// Something that is so, or not yet.
  @FunctionalInterface
  public interface Condition<E extends Exception> {
    boolean holds() throws E, InterruptedException;
  }

  /// Something that has an answer, or none yet.
  @FunctionalInterface
  public interface Question<T, E extends Exception> {
    Optional<T> ask() throws E, InterruptedException;
  }

  /// Returns as soon as the condition holds.
  ///
  /// @param otherwise the line of the [Failure] when it does not in time
  public <E extends Exception> void until(Condition<E> condition, String otherwise)
      throws E, InterruptedException {
    Question<Boolean, E> question = () -> condition.holds() ? Optional.of(true) : Optional.empty();
    var _ = answer(question, otherwise);
  }

  /// The first answer.
  ///
  /// @param otherwise the line of the [Failure] when there is none in time
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
