package io.slotwright.plumbing.outbox;

/// The lease expired while a pass was under way.
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  LeaseLost() {
    super("the lease of the outbox was lost");
  }
}
