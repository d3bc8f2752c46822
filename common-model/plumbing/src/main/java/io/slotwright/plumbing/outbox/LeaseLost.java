package io.slotwright.plumbing.outbox;

/// The lease expired during a pass.
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  LeaseLost() {
    super("the lease of the outbox was lost");
  }
}
