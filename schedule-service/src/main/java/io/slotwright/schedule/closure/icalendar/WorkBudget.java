package io.slotwright.schedule.closure.icalendar;

/// How much work one file may cause, spent as the work is done. A file of a few lines can describe
/// millions of occurrences, so its size does not bound its cost.
///
/// A step is about a microsecond: an interval of a rule that is examined, a time that is listed.
final class WorkBudget {

  static final long STEPS = 400_000;

  private long left;

  private WorkBudget(long steps) {
    this.left = steps;
  }

  static WorkBudget ofAFile() {
    return new WorkBudget(STEPS);
  }

  /// @throws BrokenEventException `too-much-work` when less than that is left
  void spend(long steps) throws BrokenEventException {
    left -= steps;
    if (isSpent()) {
      throw new BrokenEventException(
          "too-much-work", "The events up to this one repeat or list too much to process.");
    }
  }

  boolean isSpent() {
    return left < 0;
  }
}
