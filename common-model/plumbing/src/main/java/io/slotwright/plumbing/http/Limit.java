package io.slotwright.plumbing.http;

import io.slotwright.plumbing.problem.Problem;
import org.jspecify.annotations.Nullable;

/// How many items a page has at most.
public final class Limit {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  private Limit() {}

  /// @param asked from 1 to 200, null for 50
  /// @throws Problem 422 `limit-out-of-range`
  public static int of(@Nullable Integer asked) {
    return of(asked, DEFAULT, MOST);
  }

  public static int of(@Nullable Integer asked, int byDefault, int most) {
    if (asked == null) {
      return byDefault;
    }
    if (asked < 1 || asked > most) {
      throw Problem.validation(
          "/limit", "limit-out-of-range", "limit is a number from 1 to " + most + ".");
    }
    return asked;
  }
}
