package io.slotwright.booking.booking.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/// Requests that want the same booking at the same moment.
final class Contention {

  private static final int RETRIES = 3;

  private Contention() {}

  /// Does `work` on a booking, as the caller that `access` makes of the request, if its version is
  /// one that the caller means. Does it again when it fails with [ChangedMeanwhile], and refuses
  /// after some attempts.
  static <T> Uni<Decision<T>> change(
      Bookings bookings,
      UUID id,
      Access access,
      LongPredicate seen,
      Function<Admitted, Uni<Decision<T>>> work) {
    return retrying(
        () ->
            bookings
                .find(id)
                .map(access::to)
                .chain(
                    decision ->
                        Decisions.whenAccepted(
                            decision,
                            caller ->
                                seen.test(caller.booking().version())
                                    ? work.apply(caller)
                                    : Decisions.refuse(
                                        Refusal.changedSince(caller.booking().version())))));
  }

  private static <T> Uni<Decision<T>> retrying(Supplier<Uni<Decision<T>>> work) {
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
