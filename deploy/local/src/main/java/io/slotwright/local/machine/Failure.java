package io.slotwright.local.machine;

/// Something that a person has to do something about. The message is one line that says what
/// happened and what to do; it is printed as it is, without a stack trace.
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String line) {
    super(line);
  }

  public Failure(String line, Throwable cause) {
    super(line, cause);
  }
}
