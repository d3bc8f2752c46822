package io.slotwright.calendar.week.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/// Calls Redis, and stops asking for a while when it does not answer.
@ApplicationScoped
class WeekCommands {

  static final String BREAKER = "weeks";

  private final ReactiveValueCommands<String, byte[]> values;

  WeekCommands(ReactiveRedisDataSource redis) {
    this.values = redis.value(byte[].class);
  }

  @Timeout(value = 100, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 2,
      delayUnit = ChronoUnit.SECONDS,
      successThreshold = 2)
  @CircuitBreakerName(BREAKER)
  Uni<byte @Nullable []> get(String key) {
    return values.get(key);
  }

  @Timeout(value = 1, unit = ChronoUnit.SECONDS)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 2,
      delayUnit = ChronoUnit.SECONDS,
      successThreshold = 2)
  Uni<Void> put(String key, byte[] value, Duration life) {
    return values.psetex(key, life.toMillis(), value);
  }
}
