package io.slotwright.calendar.flag;

/// What a program gets from a flag. All variants of a flag have values of the same type.
public sealed interface FlagValue {

  /// A value that switches something on or off.
  record Switch(boolean on) implements FlagValue {

    @Override
    public Object plain() {
      return on;
    }
  }

  /// A value that names one of several ways.
  record Text(String text) implements FlagValue {

    @Override
    public Object plain() {
      return text;
    }
  }

  /// A `Boolean` or a `String`.
  Object plain();

  /// Reverses [#plain].
  ///
  /// @throws IllegalArgumentException for any other type
  static FlagValue of(Object plain) {
    return switch (plain) {
      case Boolean on -> new Switch(on);
      case String text -> new Text(text);
      default -> throw new IllegalArgumentException("no flag has a " + plain.getClass());
    };
  }
}
