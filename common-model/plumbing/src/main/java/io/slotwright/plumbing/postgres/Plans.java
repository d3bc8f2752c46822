package io.slotwright.plumbing.postgres;

/// When PostgreSQL plans a statement, and how long it may take.
///
/// Sessions keep what they have prepared and its plan, until the statistics of a table change. For
/// most statements that is right: to plan costs more than to carry out.
public final class Plans {

  /// At the beginning of a statement: plan it each time. For those that are run seldom and read
  /// much of a table that has just grown from nothing to very large: a plan from the time when it
  /// was empty would read all of it, again and again.
  public static final String ANEW = "/* planned anew */ ";

  /// At the beginning of a transaction of background work or an upload: seven seconds for each
  /// statement, and five for each lock. Still shorter than the client waits.
  public static final String LONG_STATEMENT =
      "SET LOCAL statement_timeout = 7000; SET LOCAL lock_timeout = 5000";

  private Plans() {}
}
