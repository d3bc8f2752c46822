package io.slotwright.bench.booking;

import io.slotwright.bench.figure.Medians;
import io.slotwright.bench.load.Load;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.bench.load.ServiceStack.Twin;
import io.slotwright.local.machine.Port;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The cost of slot locks without contention and their gain with a crowd, measured in turn on
/// replicas that differ only in that setting.
final class LockBench {
  /// A port that is free while the booking service is measured alone.
  static final List<Twin> TWINS =
      List.of(twin("always", Port.CALENDAR), twin("never", Port.NOTIFICATION));

  private static final int CLIENTS = 64;
  private static final int SLOTS = 10;
  private static final Duration PERIOD = Duration.ofSeconds(4);

  private final Iterator<FreeSlot> free;
  private final int times;
  private final Map<String, Figures> figures = new LinkedHashMap<>();

  private record Figures(URI service, List<Double> alone, List<Double> crowded, List<Double> p99) {}

  /// @param day the first of the days to book
  LockBench(ServiceStack stack, Chain chain, int day, int times) {
    this.free =
        IntStream.range(day, Chain.DAYS)
            .boxed()
            .flatMap(each -> FreeSlot.ofDay(chain, each))
            .iterator();
    this.times = times;
    add("when contested (the default)", stack.service());
    TWINS.forEach(twin -> add(twin.name(), stack.twin(twin)));
  }

  private static Twin twin(String locking, Port port) {
    return new Twin(locking, port, Map.of("SLOTWRIGHT_BOOKING_SLOT_LOCKING", locking));
  }

  private void add(String name, URI service) {
    figures.put(
        name, new Figures(service, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  String measure() throws InterruptedException {
    for (Figures each : figures.values()) {
      try (Load load = load(each.service())) {
        load.warmUp(CLIENTS);
      }
    }
    for (int i = 0; i < times; i++) {
      for (Figures each : figures.values()) {
        each.alone().add(alone(each.service(), PERIOD));
        try (HotSlot hot = new HotSlot(each.service(), free)) {
          HotSlot.Outcome outcome = hot.run(SLOTS);
          each.crowded().add(outcome.attemptsPerSecond());
          each.p99().add(outcome.millis(99));
        }
      }
    }
    return table();
  }

  private Load load(URI service) {
    return new Load(service, () -> free.next().booking());
  }

  private double alone(URI service, Duration period) throws InterruptedException {
    try (Load load = load(service)) {
      return load.circle(CLIENTS, period);
    }
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            """

            Slot locks; %d clients who want a slot each, and %d who want the same; medians of %d, in turn:

            | locks | bookings a second | attempts a second on one slot | losers' p99, ms (target: 50) |
            | --- | --- | --- | --- |
            """
                .formatted(CLIENTS, HotSlot.CLIENTS, times));
    figures.forEach(
        (name, each) ->
            table.append(
                "| %s | %,.0f | %,.0f | %.1f |%n"
                    .formatted(
                        name,
                        Medians.of(each.alone()),
                        Medians.of(each.crowded()),
                        Medians.of(each.p99()))));
    return table.toString();
  }
}
