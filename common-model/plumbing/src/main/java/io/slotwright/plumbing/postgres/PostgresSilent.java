package io.slotwright.plumbing.postgres;

/// PostgreSQL has not answered for longer than a request may wait.
public final class PostgresSilent extends RuntimeException {

  private static final long serialVersionUID = 1;

  PostgresSilent() {
    super("PostgreSQL does not answer", null, false, false);
  }
}
