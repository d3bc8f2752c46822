package io.slotwright.chaos.fault;

import io.slotwright.chaos.fault.Fault.Disturb;
import io.slotwright.chaos.fault.Fault.Flush;
import io.slotwright.chaos.fault.Fault.Freeze;
import io.slotwright.chaos.fault.Fault.Kill;
import io.slotwright.chaos.fault.Fault.Line;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.local.service.SuiteService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Which fault comes next, at random.
public final class FaultPlan {
  /// Longer than a slot lock lives: who is frozen wakes up without the locks that it believes in.
  private static final Duration PAST_THE_LOCK = Duration.ofSeconds(4);

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  /// A part that dies more than three times in a minute is not restarted any more.
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(25);

  private static final List<String> REPLICAS =
      List.of(SuiteService.BOOKING.title(), SuiteService.BOOKING.title() + "-2");

  private final Random random;
  private final Map<String, Instant> killed = new HashMap<>();

  public FaultPlan(Random random) {
    this.random = random;
  }

  /// The fault to come.
  public Fault next(Instant now) {
    Fault fault = any();
    while (fault instanceof Kill(String component) && isTooSoon(component, now)) {
      fault = any();
    }
    if (fault instanceof Kill(String component)) {
      killed.put(component, now);
    }
    return fault;
  }

  private boolean isTooSoon(String component, Instant now) {
    return killed.getOrDefault(component, Instant.MIN).isAfter(now.minus(BETWEEN_KILLS));
  }

  private Fault any() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new Kill(REPLICAS.get(random.nextInt(2)));
      case 2 -> new Kill("postgres");
      case 3 -> new Kill(oneOf("redis", "kafka", "schedule-service"));
      case 4 -> new Freeze(REPLICAS.get(random.nextInt(2)), PAST_THE_LOCK);
      case 5 ->
          random.nextBoolean()
              ? new Freeze("redis", PAST_THE_LOCK)
              : new Freeze(oneOf("postgres", "kafka"), A_MOMENT);
      case 6 -> new Flush();
      case 7, 8 -> disturb(new Mode.Swallow());
      default ->
          disturb(random.nextBoolean() ? new Mode.Cut() : new Mode.Delay(Duration.ofMillis(30)));
    };
  }

  private Fault disturb(Mode mode) {
    Line line = random.nextBoolean() ? Line.CLIENTS_TO_REPLICA : Line.REPLICA_TO_DATABASE;
    return new Disturb(
        random.nextInt(2), line, mode, Duration.ofMillis(300 + random.nextInt(1_200)));
  }

  private String oneOf(String... components) {
    return components[random.nextInt(components.length)];
  }
}
