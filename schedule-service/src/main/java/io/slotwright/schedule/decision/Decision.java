package io.slotwright.schedule.decision;

import java.util.function.Function;

/// Whether something asked for is accepted.
public sealed interface Decision<T> {

  /// It is done.
  ///
  /// @param value what came of it
  record Accepted<T>(T value) implements Decision<T> {}

  /// It is not done, and nothing was changed.
  ///
  /// @param reason why not
  record Refused<T>(Refusal reason) implements Decision<T> {}

  static <T> Decision<T> accept(T value) {
    return new Accepted<>(value);
  }

  static <T> Decision<T> refuse(Refusal reason) {
    return new Refused<>(reason);
  }

  default <R> Decision<R> map(Function<T, R> mapping) {
    return switch (this) {
      case Accepted<T>(T value) -> accept(mapping.apply(value));
      case Refused<T>(Refusal reason) -> refuse(reason);
    };
  }

  /// What `next` decides on the value, or this refusal.
  default <R> Decision<R> then(Function<T, Decision<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal reason) -> refuse(reason);
    };
  }

  /// The value, or the exception that `toException` makes of the refusal.
  default <X extends RuntimeException> T orThrow(Function<Refusal, X> toException) {
    return switch (this) {
      case Accepted<T>(T value) -> value;
      case Refused<T>(Refusal reason) -> throw toException.apply(reason);
    };
  }
}
