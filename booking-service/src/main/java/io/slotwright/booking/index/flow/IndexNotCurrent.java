package io.slotwright.booking.index.flow;

/// The index may be out of date, and PostgreSQL is unavailable.
public final class IndexNotCurrent extends RuntimeException {

  IndexNotCurrent(Throwable cause) {
    super("the availability index is not current", cause);
  }
}
