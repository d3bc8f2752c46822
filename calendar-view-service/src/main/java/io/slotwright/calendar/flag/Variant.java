package io.slotwright.calendar.flag;

/// One of the values that a flag can have.
///
/// @param share of all subjects, in hundredths of a percent: 0 to [#ALL]
public record Variant(String name, FlagValue value, int share) {

  /// The share of a variant that every subject gets.
  public static final int ALL = 10_000;
}
