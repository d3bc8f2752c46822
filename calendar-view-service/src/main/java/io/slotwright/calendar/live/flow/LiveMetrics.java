package io.slotwright.calendar.live.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.Resync;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Counts what viewers are sent.
@ApplicationScoped
class LiveMetrics {

  private final MeterRegistry meters;
  private final Map<Frame.Kind, Counter> frames;
  private final Map<Resync, Counter> resyncs;
  private final Counter gaps;
  private final Counter slow;
  private final Timer pushes;

  LiveMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.frames =
        each(
            Frame.Kind.values(),
            kind ->
                Counter.builder("slotwright_live_frames")
                    .description("Frames sent to viewers")
                    .tag("kind", kind.wireName())
                    .register(meters));
    this.resyncs =
        each(
            Resync.values(),
            reason ->
                Counter.builder("slotwright_live_resyncs")
                    .description("Viewers that were sent all cells again")
                    .tag("reason", reason.wireName())
                    .register(meters));
    this.gaps =
        Counter.builder("slotwright_live_gaps")
            .description("Changes noticed without news of them, or versions that went back")
            .register(meters);
    this.slow =
        Counter.builder("slotwright_live_slow_viewers")
            .description("Viewers disconnected because they took nothing for 30 seconds")
            .register(meters);
    this.pushes =
        Timer.builder("slotwright_live_push_delay")
            .description("From reading a change of a watched week until its viewers have it")
            .serviceLevelObjectives(
                LongStream.of(50, 100, 250, 500, 1000, 2500)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new))
            .register(meters);
  }

  void follow(IntSupplier viewers) {
    Gauge.builder("slotwright_live_viewers", viewers, IntSupplier::getAsInt)
        .description("Connected viewers of this replica")
        .strongReference(true)
        .register(meters);
  }

  void sent(Message message) {
    message.kind().ifPresent(kind -> count(frames, kind));
    message.resync().ifPresent(reason -> count(resyncs, reason));
  }

  void pushed(long nanos) {
    pushes.record(nanos, TimeUnit.NANOSECONDS);
  }

  void gap() {
    gaps.increment();
  }

  void tooSlow() {
    slow.increment();
  }

  private static <K> void count(Map<K, Counter> counters, K key) {
    Counter counter = counters.get(key);
    if (counter != null) {
      counter.increment();
    }
  }

  private static <K> Map<K, Counter> each(K[] keys, Function<K, Counter> counter) {
    return Arrays.stream(keys).collect(Collectors.toUnmodifiableMap(Function.identity(), counter));
  }
}
