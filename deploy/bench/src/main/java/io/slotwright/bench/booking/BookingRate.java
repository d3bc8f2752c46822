package io.slotwright.bench.booking;

import io.slotwright.bench.booking.PlainBookings.Model;
import io.slotwright.bench.figure.Medians;
import io.slotwright.bench.load.Load;
import io.slotwright.bench.load.Outbox;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.machine.Failure;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The bookings per second over HTTP, in turn with the same statement sent straight to PostgreSQL
/// by as many connections as the service has.
final class BookingRate {
  private static final int CONNECTIONS = 20;
  private static final int CLIENTS = 64;
  private static final Duration PERIOD = Duration.ofSeconds(8);
  private static final double TARGET = 0.6;

  /// A suite that starts on two cores compiles its hot code late: after so many calls.
  private static final int WARM_UP = 60_000;

  private final ServiceStack stack;
  private final Chain chain;
  private final Outbox outbox;
  private final int firstDay;
  private final int times;
  private final List<Double> overHttp = new ArrayList<>();
  private final List<Double> plain = new ArrayList<>();

  /// @param firstDay of the days to book: two for each time and two more
  BookingRate(ServiceStack stack, Chain chain, Connection database, int firstDay, int times) {
    this.stack = stack;
    this.chain = chain;
    this.outbox = new Outbox(database);
    this.firstDay = firstDay;
    this.times = times;
  }

  String measure() throws Exception {
    int day = firstDay;
    warmUp(day++);
    plain(day++, PERIOD);
    for (int i = 0; i < times; i++) {
      overHttp.add(overHttp(day++, PERIOD));
      plain.add(plain(day++, PERIOD));
    }
    return table();
  }

  private void warmUp(int day) throws Exception {
    try (Load load = load(FreeSlot.ofDay(chain, day).iterator())) {
      for (double made = 0; made < WARM_UP; ) {
        made += load.circle(CLIENTS, PERIOD) * PERIOD.toSeconds();
      }
      outbox.awaitEmpty();
    }
  }

  private double overHttp(int day, Duration period) throws Exception {
    try (Load load = load(FreeSlot.ofDay(chain, day).iterator())) {
      double perSecond = load.circle(CLIENTS, period);
      outbox.awaitEmpty();
      return perSecond;
    }
  }

  private Load load(Iterator<FreeSlot> free) {
    return new Load(stack.service(), () -> free.next().booking());
  }

  private double plain(int day, Duration period) throws Exception {
    Map<Instant, Model> models = models(day);
    Iterator<FreeSlot> free =
        FreeSlot.ofDay(chain, day).filter(slot -> slot.number() != modelPost()).iterator();
    double perSecond = new PlainBookings(stack, CONNECTIONS).perSecond(models, free, period);
    outbox.awaitEmpty();
    return perSecond;
  }

  /// Books one post at every time of the day, to record the statements of a booking.
  private Map<Instant, Model> models(int day) throws Exception {
    List<FreeSlot> slots =
        FreeSlot.ofDay(chain, day).filter(slot -> slot.number() == modelPost()).toList();
    Iterator<FreeSlot> next = slots.iterator();
    List<LoggedStatement> seen;
    try (Load load = load(next)) {
      seen =
          new StatementLog(stack)
              .during(
                  () -> {
                    for (int i = 0; i < slots.size(); i++) {
                      load.together(1);
                    }
                    return null;
                  });
    }
    return byTime(slots, seen.stream().filter(BookingRate::books).toList());
  }

  private Map<Instant, Model> byTime(List<FreeSlot> slots, List<LoggedStatement> statements) {
    if (statements.size() != slots.size()) {
      throw new Failure(
          "%d bookings were %d statements.".formatted(slots.size(), statements.size()));
    }
    Set<String> shared =
        Set.of(
            chain.organisation().toString(),
            chain.point(modelPost()).toString(),
            chain.service(modelPost()).toString());
    Map<Instant, Model> models = new HashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      models.put(
          slots.get(i).startsAt(), Model.of(statements.get(i), slots.get(i).postId(), shared));
    }
    return models;
  }

  private static boolean books(LoggedStatement statement) {
    return statement.sql().contains("INSERT INTO booking ");
  }

  private int modelPost() {
    return chain.postsOfHalfHours().findFirst().orElseThrow();
  }

  private String table() {
    return """

        | bookings a second, %d clients, %d connections | median of %d | least | most | of the limit |
        | --- | --- | --- | --- | --- |
        | over HTTP | %,.0f | %,.0f | %,.0f | %.0f %% (target: %.0f %%) |
        | limit: the same statement straight at PostgreSQL | %,.0f | %,.0f | %,.0f | 100 %% |
        """
        .formatted(
            CLIENTS,
            CONNECTIONS,
            times,
            Medians.of(overHttp),
            least(overHttp),
            most(overHttp),
            100 * Medians.of(overHttp) / Medians.of(plain),
            100 * TARGET,
            Medians.of(plain),
            least(plain),
            most(plain));
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(value -> value).min().orElseThrow();
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(value -> value).max().orElseThrow();
  }
}
