package io.slotwright.testing.fuzz;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with a request.
///
/// @param what it is, for people
/// @param change makes it so, of a request that is well
/// @param mistyped the JSON pointer of a value that gets another type than it should have, so that
/// the answer must point at it; null where nothing more is known of the answer
record Attack(String what, UnaryOperator<Request> change, @Nullable String mistyped) {

  private static final int ENOUGH = 120;

  static Attack of(String what, UnaryOperator<Request> change) {
    return new Attack(what, change, null);
  }

  @Override
  public String toString() {
    return what.length() <= ENOUGH ? what : what.substring(0, ENOUGH) + "…";
  }
}
