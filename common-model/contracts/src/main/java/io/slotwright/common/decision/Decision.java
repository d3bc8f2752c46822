package io.slotwright.common.decision;

import java.util.function.Function;

/// The outcome of a request: accepted with a value, or refused with a reason.
public sealed interface Decision<T> {

  /// The request was carried out.
  ///
  /// @param value the result
  record Accepted<T>(T value) implements Decision<T> {}

  /// The request was refused. It has changed nothing, except where refusals are counted.
  ///
  /// @param reason why
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

  /// Applies `next` to the value; a refusal stays as it is.
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
