package io.slotwright.bench.schedule;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/// The cost of one post when there are few posts and when there are many.
final class CostBench {
  private static final List<Size> SIZES =
      List.of(new Size(10, 7), new Size(100, 5), new Size(1_000, 3), new Size(10_000, 1));

  private final ScheduleApi api;
  private final Connection database;
  private final Tables tables;

  /// The number of generations for each number of posts.
  private record Size(int posts, int times) {}

  /// @param generate milliseconds for each of the posts
  /// @param again milliseconds for each of the posts, when nothing has changed
  record Cost(int posts, int times, double generate, double again) {}

  CostBench(ScheduleApi api, Connection database) {
    this.api = api;
    this.database = database;
    this.tables = new Tables(database);
  }

  List<Cost> measure() throws Exception {
    List<Cost> costs = new ArrayList<>();
    for (Size size : SIZES) {
      costs.add(cost(size));
    }
    return costs;
  }

  private Cost cost(Size size) throws Exception {
    Centre centre = Centre.open(api, database, size.posts());
    Durations first = new Durations();
    Durations again = new Durations();
    for (int i = 0; i < size.times(); i++) {
      tables.forgetDays();
      api.renewToken();
      first.add(Durations.time(() -> api.generate(centre.pointId())));
      tables.awaitEmptyOutbox();
      again.add(Durations.time(() -> api.generate(centre.pointId())));
    }
    return new Cost(
        size.posts(),
        size.times(),
        first.medianMillis() / size.posts(),
        again.medianMillis() / size.posts());
  }

  static String table(List<Cost> costs) {
    StringBuilder table =
        new StringBuilder(
            """
            | posts, 28 days each | n | generate, ms per post | generate again, ms per post |
            | --- | --- | --- | --- |
            """);
    for (Cost cost : costs) {
      table.append(
          "| %,d | %d | %.2f | %.2f |%n"
              .formatted(cost.posts(), cost.times(), cost.generate(), cost.again()));
    }
    return table.toString();
  }
}
