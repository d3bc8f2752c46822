package io.slotwright.testing.fuzz;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One defect of a request.
///
/// @param what a human-readable description
/// @param change applies the defect to a valid request
/// @param refused the JSON pointer of a value that its schema refuses, to which the response must
/// point; null when nothing more is known about the response
record Attack(String what, UnaryOperator<Request> change, @Nullable String refused) {

  private static final int ENOUGH = 120;

  static Attack of(String what, UnaryOperator<Request> change) {
    return new Attack(what, change, null);
  }

  @Override
  public String toString() {
    return what.length() <= ENOUGH ? what : what.substring(0, ENOUGH) + "…";
  }
}
