package io.slotwright.calendar.week.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.flow.SharedWeeks;
import io.slotwright.calendar.week.flow.WeekName;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Drawn weeks as Redis keys `week:…`, which name everything that the bytes depend on. So nothing
/// has to be deleted when a calendar changes, and a late write cannot replace anything newer.
///
/// A value begins with its own key: under load the client has been seen to answer one command with
/// the reply to another.
@ApplicationScoped
class RedisWeeks implements SharedWeeks {

  /// Part of every key: to be raised with each change of the JSON, so that a new release does not
  /// serve what an old one has drawn.
  private static final int FORMAT = 1;

  /// Weeks that nobody has asked for anew in so long are forgotten.
  private static final Duration LIFE = Duration.ofHours(1);

  private static final String FAILURES = "slotwright_weeks_redis_failures";

  private final WeekCommands commands;
  private final Counter failures;

  RedisWeeks(WeekCommands commands, MeterRegistry meters) {
    this.commands = commands;
    this.failures =
        Counter.builder(FAILURES)
            .description("How often a drawn week was not looked up or kept, for Redis is away")
            .register(meters);
  }

  @Override
  public Uni<Optional<Buffer>> find(WeekName name, Revision revision) {
    String key = key(name, revision);
    return commands
        .get(key)
        .map(value -> unwrap(key, value))
        .onFailure()
        .invoke(() -> failures.increment())
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  @Override
  public void put(WeekName name, Revision revision, Buffer gzip) {
    String key = key(name, revision);
    commands
        .put(key, wrap(key, gzip), LIFE)
        .subscribe()
        .with(kept -> {}, failure -> failures.increment());
  }

  private static byte[] wrap(String key, Buffer gzip) {
    return head(key).appendBuffer(gzip).getBytes();
  }

  private static Optional<Buffer> unwrap(String key, byte @Nullable [] value) {
    Buffer head = head(key);
    if (value == null || value.length <= head.length()) {
      return Optional.empty();
    }
    Buffer found = Buffer.buffer(value);
    return found.getBuffer(0, head.length()).equals(head)
        ? Optional.of(found.getBuffer(head.length(), value.length))
        : Optional.empty();
  }

  private static Buffer head(String key) {
    return Buffer.buffer(key.getBytes(UTF_8)).appendByte((byte) 0);
  }

  /// The braces keep one post's keys on one node of a Redis cluster.
  private static String key(WeekName name, Revision revision) {
    return "week:%d:{%s}:%s.%d.%d:%s:%s:%s:%s"
        .formatted(
            FORMAT,
            name.postId(),
            revision.epoch(),
            revision.version(),
            revision.lapsedHolds(),
            name.week().monday(),
            name.week().zone(),
            name.days().stream().map(String::valueOf).collect(Collectors.joining()),
            name.form());
  }
}
