package io.slotwright.calendar.flag;

/// What a flag is for one subject.
public sealed interface Evaluation {

  /// Why, in the words of OpenFeature (specification, section 1.4.7 and types).
  enum Reason {
    /// Everybody gets this variant.
    STATIC,
    /// The subject's bucket lies in the share of this variant.
    SPLIT,
    /// The subject's organisation gets this variant.
    TARGETING_MATCH,
    /// The flag is disabled.
    DISABLED,
    /// There was no targeting key to divide by.
    DEFAULT
  }

  record Evaluated(Flag flag, Variant variant, Reason reason) implements Evaluation {}

  /// Subjects are divided among several variants, and it is unknown who asks.
  record TargetingKeyMissing(Flag flag) implements Evaluation {}

  Flag flag();

  /// The result for a caller that always needs a value: the default variant without a targeting
  /// key.
  default Evaluated orDefault() {
    return switch (this) {
      case Evaluated evaluated -> evaluated;
      case TargetingKeyMissing(Flag flag) ->
          new Evaluated(
              flag, flag.details().variant(flag.details().defaultVariant()), Reason.DEFAULT);
    };
  }
}
