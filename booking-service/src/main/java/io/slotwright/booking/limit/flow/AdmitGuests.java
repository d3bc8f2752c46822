package io.slotwright.booking.limit.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets guests do their work within their limits. The work counts its own uses in its transaction;
/// refusals are remembered, so that a flood no longer reaches PostgreSQL.
///
/// This replica looks up remembered refusals only while it has met one: in calm times an attempt
/// costs no round trip to Redis.
@ApplicationScoped
public class AdmitGuests {

  private static final Duration ALERT = Duration.ofMinutes(10);
  private static final String REACHED = "slotwright_guest_limits_reached";

  private final CurrentIndex index;
  private final RememberedRefusals refusals;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private volatile Instant alertUntil = Instant.MIN;

  AdmitGuests(
      CurrentIndex index, RememberedRefusals refusals, MeterRegistry meters, InstantSource clock) {
    this.index = index;
    this.refusals = refusals;
    this.meters = meters;
    this.clock = clock;
  }

  /// Does `work` unless a limit is reached.
  ///
  /// @param quotas that the work counts with at the point of the post; none for an operator
  /// @param work fails with [LimitReachedException] when a limit is reached
  public <T> Uni<Decision<T>> within(
      UUID postId, Function<ServicePoint, List<Quota>> quotas, Supplier<Uni<Decision<T>>> work) {
    return remembered(foreseen(postId, quotas))
        .chain(
            known ->
                known
                    .map(reached -> Decisions.<T>refuse(counted(reached, "remembered").refusal()))
                    .orElseGet(() -> attempt(work)));
  }

  /// By what is in memory of the post; what is not is counted all the same when it is written.
  private List<Quota> foreseen(UUID postId, Function<ServicePoint, List<Quota>> quotas) {
    return index.glance(postId).map(BookablePost::point).map(quotas).orElse(List.of());
  }

  private Uni<Optional<LimitReached>> remembered(List<Quota> quotas) {
    return quotas.isEmpty() || clock.instant().isAfter(alertUntil)
        ? Uni.createFrom().item(Optional.empty())
        : refusals.among(quotas);
  }

  private <T> Uni<Decision<T>> attempt(Supplier<Uni<Decision<T>>> work) {
    return work.get()
        .onFailure(LimitReachedException.class)
        .recoverWithUni(failure -> refuse((LimitReachedException) failure));
  }

  private <T> Uni<Decision<T>> refuse(LimitReachedException failure) {
    return remember(failure)
        .map(done -> Decision.refuse(counted(failure.reached(), "counted").refusal()));
  }

  private Uni<Void> remember(LimitReachedException reached) {
    Quota quota = reached.quota();
    if (quota == null) {
      return Uni.createFrom().voidItem();
    }
    alertUntil = clock.instant().plus(ALERT);
    return refusals.remember(quota, reached.reached().pause());
  }

  private LimitReached counted(LimitReached reached, String by) {
    meters.counter(REACHED, "limit", reached.limit().wireName(), "by", by).increment();
    return reached;
  }
}
