package io.slotwright.calendar.week;

/// Who reads a week.
public sealed interface Audience {

  Audience PUBLIC = new Public();

  /// Anyone: sees what is taken, but neither ids nor the reasons that operators wrote down.
  record Public() implements Audience {}

  /// An operator of the organisation that the post belongs to; also sees their own drafts of it.
  ///
  /// @param subject of their token
  record Operator(String subject) implements Audience {}

  default boolean isOperator() {
    return this instanceof Operator;
  }
}
