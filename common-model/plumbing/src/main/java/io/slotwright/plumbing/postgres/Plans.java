package io.slotwright.plumbing.postgres;

/// When PostgreSQL plans a statement, and how long the statement may take.
///
/// Sessions cache prepared statements and their plans until a table's statistics change. That suits
/// most statements, whose planning costs more than their execution.
public final class Plans {

  /// Prefix of a statement to plan on every execution. For rare statements that read much of a
  /// table that has just grown from empty to very large: a plan made when it was empty would scan
  /// the whole table again and again.
  public static final String ANEW = "/* planned anew */ ";

  /// First statement of a transaction of background work or an upload: seven seconds for each
  /// statement and five for each lock, still below the client's own timeout.
  public static final String LONG_STATEMENT =
      "SET LOCAL statement_timeout = 7000; SET LOCAL lock_timeout = 5000";

  private Plans() {}
}
