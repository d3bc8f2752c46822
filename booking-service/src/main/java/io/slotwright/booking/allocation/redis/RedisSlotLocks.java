package io.slotwright.booking.allocation.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.booking.allocation.flow.SlotLockSettings;
import io.slotwright.booking.allocation.flow.SlotLocks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Slot locks as Redis keys `slot:{post}:start`. A value holds the reason and the owner: `f:` while
/// its owner writes, `h:` while a hold lasts. `f:` refuses other requests at once; `h:` refuses
/// none and cannot be locked over, so every request learns from PostgreSQL until when the hold
/// lasts. Every failure means that no slot is guarded, never that a request is refused.
@ApplicationScoped
class RedisSlotLocks implements SlotLocks {

  private static final String FAILURES = "slotwright_slot_locks_failures";
  private static final long CONTESTED = 0;
  private static final long TAKEN = 1;

  private static final String TAKE =
      """
      local held = false
      for _, key in ipairs(KEYS) do
        local value = redis.call('GET', key)
        if value and string.sub(value, 3) ~= ARGV[1] then
          if string.sub(value, 1, 2) == 'f:' then return 0 end
          held = true
        end
      end
      if held then return 2 end
      for _, key in ipairs(KEYS) do
        redis.call('SET', key, 'f:' .. ARGV[1], 'NX', 'PX', ARGV[2])
      end
      return 1
      """;

  private static final String KEEP =
      """
      for _, key in ipairs(KEYS) do
        if redis.call('GET', key) == 'f:' .. ARGV[1] then
          redis.call('SET', key, 'h:' .. ARGV[2], 'PX', ARGV[3])
        end
      end
      return 1
      """;

  private static final String FREE =
      """
      for _, key in ipairs(KEYS) do
        local value = redis.call('GET', key)
        if value and string.sub(value, 3) == ARGV[1] then redis.call('DEL', key) end
      end
      return 1
      """;

  private final LockScripts scripts;
  private final Duration timeToLive;
  private final Counter failures;

  RedisSlotLocks(LockScripts scripts, SlotLockSettings settings, MeterRegistry meters) {
    this.scripts = scripts;
    this.timeToLive = settings.slotLock();
    this.failures =
        Counter.builder(FAILURES)
            .description("How often locks were not asked for or given back, for Redis is away")
            .register(meters);
  }

  @Override
  public Uni<Grip> take(Slots slots, String owner) {
    return scripts
        .eval(TAKE, keys(slots), List.of(owner, String.valueOf(timeToLive.toMillis())))
        .map(RedisSlotLocks::grip)
        .onFailure()
        .invoke(() -> failures.increment())
        .onFailure()
        .recoverWithItem(Grip.UNGUARDED);
  }

  @Override
  public Uni<Void> keep(Slots slots, String owner, String heir, Duration length) {
    String millis = String.valueOf(Math.max(1, length.toMillis()));
    return quietly(scripts.eval(KEEP, keys(slots), List.of(owner, heir, millis)));
  }

  @Override
  public Uni<Void> free(Slots slots, String owner) {
    return quietly(scripts.eval(FREE, keys(slots), List.of(owner)));
  }

  private Uni<Void> quietly(Uni<Response> command) {
    return command
        .replaceWithVoid()
        .onFailure()
        .invoke(() -> failures.increment())
        .onFailure()
        .recoverWithNull();
  }

  private static Grip grip(Response answer) {
    long code = answer.toLong();
    if (code == CONTESTED) {
      return Grip.CONTESTED;
    }
    return code == TAKEN ? Grip.TAKEN : Grip.UNGUARDED;
  }

  /// The braces keep one post's keys on one node of a Redis cluster.
  private static List<String> keys(Slots slots) {
    return slots.starts().stream().map(start -> key(slots, start)).toList();
  }

  private static String key(Slots slots, Instant start) {
    return "slot:{" + slots.postId() + "}:" + start.getEpochSecond();
  }
}
