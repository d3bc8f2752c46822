package io.slotwright.chaos.fault;

import io.slotwright.chaos.fault.Fault.Disturb;
import io.slotwright.chaos.fault.Fault.Flush;
import io.slotwright.chaos.fault.Fault.Freeze;
import io.slotwright.chaos.fault.Fault.Kill;
import io.slotwright.chaos.fault.Fault.Slow;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.local.service.SuiteService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Chooses the next fault at random.
public final class FaultPlan {
  /// A component that dies more than three times in a minute is not restarted any more.
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(25);

  private final Random random;
  private final List<String> replicas;
  private final SuiteService other;
  private final Map<String, Instant> killed = new HashMap<>();

  /// @param subject of which there are two replicas: the booking service or the calendar
  public FaultPlan(SuiteService subject, Random random) {
    this.random = random;
    this.replicas = List.of(subject.title(), subject.title() + "-2");
    this.other = subject == SuiteService.BOOKING ? SuiteService.CALENDAR : SuiteService.BOOKING;
  }

  /// The next fault.
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
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Kill(oneOf(replicas));
      case 2 -> new Kill("postgres");
      case 3 -> new Kill(oneOf(List.of("redis", "kafka", "schedule-service")));
      case 4, 5, 6 -> freeze();
      case 7 -> new Flush();
      case 8 -> disturb(new Mode.Swallow());
      case 9 -> random.nextBoolean() ? disturb(new Mode.Cut()) : slow();
      default -> silence();
    };
  }

  /// Longer than the timeouts: a slot lock and Kafka's session expire within twelve seconds, a
  /// request and a statement may take three, and the relay waits for Kafka for at most twenty.
  private Fault freeze() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Freeze("postgres", seconds(3, 15));
      case 2 -> new Freeze("postgres", random.nextInt(3) == 0 ? seconds(20, 60) : seconds(3, 20));
      case 3, 4 -> new Freeze(oneOf(replicas), seconds(4, 12));
      case 5 -> new Freeze("redis", seconds(4, 8));
      case 6 -> new Freeze("kafka", seconds(2, 22));
      default ->
          new Freeze(
              oneOf(
                  List.of(
                      SuiteService.SCHEDULE.title(),
                      other.title(),
                      "gateway",
                      "identity",
                      "mailbox")),
              seconds(3, 12));
    };
  }

  /// Mostly the whole network of a replica, else a single line.
  private Fault silence() {
    Mode.Silence mode = new Mode.Silence(random.nextBoolean());
    Duration length = seconds(3, 15);
    int replica = random.nextInt(replicas.size());
    return random.nextBoolean()
        ? Disturb.isolate(replica, mode, length)
        : new Disturb(replica, oneOf(List.of(Line.values())), mode, length);
  }

  private Fault disturb(Mode mode) {
    return new Disturb(random.nextInt(replicas.size()), eitherLine(), mode, aMoment());
  }

  private Fault slow() {
    return new Slow(
        random.nextInt(replicas.size()), eitherLine(), Duration.ofMillis(30), aMoment());
  }

  private Line eitherLine() {
    return random.nextBoolean() ? Line.CLIENTS_TO_REPLICA : Line.REPLICA_TO_DATABASE;
  }

  private Duration aMoment() {
    return Duration.ofMillis(300 + random.nextInt(1_200));
  }

  private Duration seconds(int from, int to) {
    return Duration.ofMillis(random.nextInt(from * 1_000, to * 1_000 + 1));
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
