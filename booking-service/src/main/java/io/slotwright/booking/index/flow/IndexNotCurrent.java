package io.slotwright.booking.index.flow;

/// What is in memory may be out of date, and PostgreSQL cannot be asked.
public final class IndexNotCurrent extends RuntimeException {

  IndexNotCurrent(Throwable cause) {
    super("the availability index is not current", cause);
  }
}
