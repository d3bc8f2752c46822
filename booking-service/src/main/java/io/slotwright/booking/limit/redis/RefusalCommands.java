package io.slotwright.booking.limit.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/// Calls Redis, and pauses while it does not respond. Both commands may be repeated and have no
/// lasting effect when their response is late.
@ApplicationScoped
class RefusalCommands {

  static final String BREAKER = "guest-limits";

  private static final String AMONG =
      """
      for i, key in ipairs(KEYS) do
        local most = redis.call('GET', key)
        if most and tonumber(most) >= tonumber(ARGV[i]) then
          return {i, redis.call('PTTL', key)}
        end
      end
      return {0, 0}
      """;

  private final ReactiveRedisDataSource redis;

  RefusalCommands(ReactiveRedisDataSource redis) {
    this.redis = redis;
  }

  /// The place of the first key, from 1, whose limit was at least the one given, and the
  /// milliseconds that it lasts; place 0 for none.
  @Timeout(value = 150, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 2,
      delayUnit = ChronoUnit.SECONDS,
      successThreshold = 2)
  @CircuitBreakerName(BREAKER)
  Uni<Response> among(List<String> keys, List<String> limits) {
    return redis.execute(
        "EVAL",
        java.util.stream.Stream.of(List.of(AMONG, String.valueOf(keys.size())), keys, limits)
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  @Timeout(value = 150, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 2,
      delayUnit = ChronoUnit.SECONDS,
      successThreshold = 2)
  Uni<Response> put(String key, String limit, long milliseconds) {
    return redis.execute("SET", key, limit, "PX", String.valueOf(milliseconds));
  }
}
