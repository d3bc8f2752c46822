package io.slotwright.booking.limit.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.flow.RememberedRefusals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Refusals as Redis keys `limit:…` that live until their windows end. The value is the limit, so
/// that a point that raises its limit ignores older refusals. Each failure of Redis means that
/// nothing is remembered.
@ApplicationScoped
class RedisRefusals implements RememberedRefusals {

  private static final String FAILURES = "slotwright_guest_limits_redis_failures";

  private final RefusalCommands commands;
  private final Counter failures;

  RedisRefusals(RefusalCommands commands, MeterRegistry meters) {
    this.commands = commands;
    this.failures =
        Counter.builder(FAILURES)
            .description("Limits that were counted in PostgreSQL alone because Redis was away")
            .register(meters);
  }

  @Override
  public Uni<Optional<LimitReached>> among(List<Quota> quotas) {
    return commands
        .among(
            quotas.stream().map(RedisRefusals::key).toList(),
            quotas.stream().map(quota -> String.valueOf(quota.most())).toList())
        .map(answer -> reached(quotas, answer))
        .onFailure()
        .invoke(() -> failures.increment())
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  @Override
  public Uni<Void> remember(Quota quota, Duration pause) {
    return commands
        .put(key(quota), String.valueOf(quota.most()), Math.max(1, pause.toMillis()))
        .replaceWithVoid()
        .onFailure()
        .invoke(() -> failures.increment())
        .onFailure()
        .recoverWithNull();
  }

  private static Optional<LimitReached> reached(List<Quota> quotas, Response answer) {
    int place = answer.get(0).toInteger();
    if (place == 0) {
      return Optional.empty();
    }
    Quota quota = quotas.get(place - 1);
    return Optional.of(
        new LimitReached(
            quota.limit(), quota.most(), Duration.ofMillis(Math.max(1, answer.get(1).toLong()))));
  }

  private static String key(Quota quota) {
    return "limit:" + quota.key();
  }
}
