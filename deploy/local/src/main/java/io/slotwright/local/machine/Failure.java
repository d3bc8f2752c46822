package io.slotwright.local.machine;

/// A problem that a person has to solve. The message is one line that says what happened and what
/// to do; it is printed without a stack trace.
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String line) {
    super(line);
  }

  public Failure(String line, Throwable cause) {
    super(line, cause);
  }
}
