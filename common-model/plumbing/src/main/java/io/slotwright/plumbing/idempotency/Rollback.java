package io.slotwright.plumbing.idempotency;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.smallrye.mutiny.Uni;

/// Carries a refusal out of a transaction, which only a failure rolls back.
final class Rollback extends RuntimeException {

  private final transient Refusal reason;

  private Rollback(Refusal reason) {
    super("refused", null, false, false);
    this.reason = reason;
  }

  /// The accepted value; call it within the transaction.
  ///
  /// @throws Rollback when the decision is a refusal
  static <T> T unlessRefused(Decision<T> decision) {
    return decision.orThrow(Rollback::new);
  }

  /// The decision of a transaction that [#unlessRefused] may have rolled back.
  static <T> Uni<Decision<T>> orRefusal(Uni<T> transaction) {
    return transaction
        .map(Decision::accept)
        .onFailure(Rollback.class)
        .recoverWithItem(failure -> Decision.refuse(((Rollback) failure).reason));
  }
}
