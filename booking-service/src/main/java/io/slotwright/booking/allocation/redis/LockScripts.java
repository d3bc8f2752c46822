package io.slotwright.booking.allocation.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/// Runs Lua in Redis, and stops asking for a while when Redis does not answer.
@ApplicationScoped
class LockScripts {

  static final String BREAKER = "slot-locks";

  private final ReactiveRedisDataSource redis;

  LockScripts(ReactiveRedisDataSource redis) {
    this.redis = redis;
  }

  @Timeout(value = 150, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 2,
      delayUnit = ChronoUnit.SECONDS,
      successThreshold = 2)
  @CircuitBreakerName(BREAKER)
  Uni<Response> eval(String script, List<String> keys, List<String> arguments) {
    List<String> command = new ArrayList<>(keys.size() + arguments.size() + 2);
    command.add(script);
    command.add(String.valueOf(keys.size()));
    command.addAll(keys);
    command.addAll(arguments);
    return redis.execute("EVAL", command.toArray(String[]::new));
  }
}
