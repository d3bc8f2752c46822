package io.slotwright.booking.booking.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/// Requests that want the same booking at the same moment.
final class Contention {

  private static final int RETRIES = 3;

  private Contention() {}

  /// Does `work` again when it fails with [ChangedMeanwhile], and refuses after some attempts.
  static <T> Uni<Decision<T>> retrying(Supplier<Uni<Decision<T>>> work) {
    return Uni.createFrom()
        .deferred(() -> work.get())
        .onFailure(ChangedMeanwhile.class)
        .retry()
        .atMost(RETRIES)
        .onFailure(ChangedMeanwhile.class)
        .recoverWithItem(() -> Decision.refuse(contended()));
  }

  private static Refusal contended() {
    return Refusal.conflict(
            "changed-meanwhile",
            "Changed meanwhile",
            "Another request changed this booking at the same moment. Read it again and retry.")
        .retryAfter(Duration.ofSeconds(1));
  }
}
