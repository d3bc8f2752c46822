package io.slotwright.plumbing.postgres;

/// When PostgreSQL plans a statement.
///
/// Sessions keep what they have prepared and its plan, until the statistics of a table change. For
/// most statements that is right: to plan costs more than to carry out.
public final class Plans {

  /// At the beginning of a statement: plan it each time. For those that are run seldom and read
  /// much of a table that has just grown from nothing to very large: a plan from the time when it
  /// was empty would read all of it, again and again.
  public static final String ANEW = "/* planned anew */ ";

  private Plans() {}
}
