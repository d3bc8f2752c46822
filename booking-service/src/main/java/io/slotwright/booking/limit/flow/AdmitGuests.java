package io.slotwright.booking.limit.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.Quota;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

  private final RememberedRefusals refusals;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private volatile Instant alertUntil = Instant.MIN;

  AdmitGuests(RememberedRefusals refusals, MeterRegistry meters, InstantSource clock) {
    this.refusals = refusals;
    this.meters = meters;
    this.clock = clock;
  }

  /// @param quotas that the work will count with, as far as they are known; empty for an operator
  /// @param work fails with [LimitReachedException] when a limit is reached
  /// @param refused the answer when one is
  public <T> Uni<T> within(
      List<Quota> quotas, Supplier<Uni<T>> work, Function<LimitReached, T> refused) {
    return remembered(quotas)
        .chain(
            known ->
                known
                    .map(reached -> count(reached, "remembered"))
                    .map(reached -> Uni.createFrom().item(refused.apply(reached)))
                    .orElseGet(() -> attempt(work, refused)));
  }

  private Uni<Optional<LimitReached>> remembered(List<Quota> quotas) {
    return quotas.isEmpty() || clock.instant().isAfter(alertUntil)
        ? Uni.createFrom().item(Optional.empty())
        : refusals.among(quotas);
  }

  private <T> Uni<T> attempt(Supplier<Uni<T>> work, Function<LimitReached, T> refused) {
    return work.get()
        .onFailure(LimitReachedException.class)
        .recoverWithUni(
            failure -> {
              LimitReachedException reached = (LimitReachedException) failure;
              return remember(reached)
                  .map(done -> refused.apply(count(reached.reached(), "counted")));
            });
  }

  private Uni<Void> remember(LimitReachedException reached) {
    Quota quota = reached.quota();
    if (quota == null) {
      return Uni.createFrom().voidItem();
    }
    alertUntil = clock.instant().plus(ALERT);
    return refusals.remember(quota, reached.reached().pause());
  }

  private LimitReached count(LimitReached reached, String by) {
    meters.counter(REACHED, "limit", reached.limit().wireName(), "by", by).increment();
    return reached;
  }
}
