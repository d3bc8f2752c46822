package io.slotwright.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.chaos.fault.Fault.Kill;
import io.slotwright.local.service.SuiteService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final Instant BEGAN = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private static List<Fault> thousand(long seed) {
    FaultPlan plan = new FaultPlan(SuiteService.BOOKING, new Random(seed));
    return IntStream.range(0, 1_000)
        .mapToObj(number -> plan.next(BEGAN.plus(BETWEEN.multipliedBy(number))))
        .toList();
  }

  @Test
  void oneSeedAlwaysGivesTheSameFaults() {
    assertThat(thousand(7)).isEqualTo(thousand(7)).isNotEqualTo(thousand(8));
  }

  @Test
  void everythingGoesWrongSoonerOrLater() {
    assertThat(thousand(7))
        .extracting(Fault::words)
        .contains(
            "kill booking-service",
            "kill booking-service-2",
            "kill postgres",
            "kill redis",
            "kill kafka",
            "kill schedule-service",
            "freeze booking-service",
            "freeze booking-service-2",
            "freeze schedule-service",
            "freeze calendar-view-service",
            "freeze gateway",
            "freeze identity",
            "freeze mailbox",
            "freeze redis",
            "freeze postgres",
            "freeze kafka",
            "flush redis",
            "swallow answers, clients",
            "swallow answers, database",
            "cut connections, clients",
            "cut connections, database",
            "delay answers, clients",
            "delay answers, database",
            "drop packets, all of a replica, connections lost",
            "drop packets, all of a replica, connections resume",
            "drop packets, kafka, connections lost",
            "drop packets, kafka, connections resume",
            "drop packets, database, connections lost",
            "drop packets, redis, connections lost",
            "drop packets, clients, connections lost");
  }

  @Test
  void aPlanForTheCalendarStrikesItsReplicas() {
    FaultPlan plan = new FaultPlan(SuiteService.CALENDAR, new Random(7));

    assertThat(IntStream.range(0, 1_000).mapToObj(number -> plan.next(BEGAN).words()))
        .contains(
            "freeze calendar-view-service",
            "freeze calendar-view-service-2",
            "freeze booking-service")
        .doesNotContain("freeze booking-service-2");
  }

  @Test
  void postgresIsFrozenForShortAndForLong() {
    List<Duration> lengths =
        thousand(7).stream()
            .filter(fault -> fault.words().equals("freeze postgres"))
            .map(fault -> ((Fault.Freeze) fault).length())
            .toList();

    assertThat(lengths)
        .allMatch(length -> length.compareTo(Duration.ofSeconds(3)) >= 0)
        .allMatch(length -> length.compareTo(Duration.ofSeconds(60)) <= 0)
        .anyMatch(length -> length.compareTo(Duration.ofSeconds(5)) < 0)
        .anyMatch(length -> length.compareTo(Duration.ofSeconds(40)) > 0);
  }

  @Test
  void nothingIsKilledMoreOftenThanItIsRestarted() {
    List<Fault> faults = thousand(7);

    Map<String, List<Instant>> kills = new HashMap<>();
    for (int number = 0; number < faults.size(); number++) {
      if (faults.get(number) instanceof Kill(String component)) {
        kills
            .computeIfAbsent(component, any -> new ArrayList<>())
            .add(BEGAN.plus(BETWEEN.multipliedBy(number)));
      }
    }

    assertThat(kills.values())
        .allSatisfy(
            times ->
                assertThat(
                        IntStream.range(3, times.size())
                            .mapToObj(
                                each -> Duration.between(times.get(each - 3), times.get(each))))
                    .allMatch(span -> span.compareTo(Duration.ofMinutes(1)) > 0));
  }
}
