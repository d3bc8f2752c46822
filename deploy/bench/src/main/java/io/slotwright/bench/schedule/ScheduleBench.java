package io.slotwright.bench.schedule;

import io.slotwright.bench.figure.LinePlot;
import io.slotwright.bench.load.LatencyLine;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.bench.schedule.CostBench.Cost;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// All measurements of the schedule service.
public final class ScheduleBench {
  private static final int DAYS = 28;
  private static final int POSTS = 1_000;
  private static final Logger KAFKA_LOG = Logger.getLogger("org.apache.kafka");

  private final Path home;
  private final Map<String, String> environment;
  private final Optional<Path> plots;

  /// @param home the repository, built
  /// @param plots the folder for pictures
  public ScheduleBench(Path home, Map<String, String> environment, Optional<Path> plots) {
    this.home = home;
    this.environment = environment;
    this.plots = plots;
  }

  /// Takes some minutes.
  ///
  /// @param out receives the Markdown, each table as soon as it is measured
  public void measure(Consumer<String> out) throws Exception {
    // Kafka's client logs a page of settings for each consumer.
    KAFKA_LOG.setLevel(Level.WARNING);
    try (ServiceStack stack =
            ServiceStack.start(SuiteService.SCHEDULE, home, environment, settings());
        ScheduleApi api = new ScheduleApi(stack);
        Connection database = stack.database()) {
      Centre centre = Centre.open(api, database, POSTS);
      out.accept("## Generation\n");
      out.accept(new GenerationBench(stack, api, database, centre).measure());
      out.accept("\n## Reading\n");
      read(new ReadBench(stack, centre), out);
      out.accept("\n## A change\n");
      out.accept(new ChangeBench(stack, api, database).measure());
      out.accept("\n## Cost per post\n");
      cost(new CostBench(api, database).measure(), out);
    }
  }

  /// Only a bench starts a generation.
  private static Map<String, String> settings() {
    return Map.of(
        "SLOTWRIGHT_SCHEDULE_HORIZON_DAYS",
        Integer.toString(horizonDays(Instant.now())),
        "SLOTWRIGHT_SCHEDULE_HORIZON_INTERVAL",
        "off");
  }

  private void read(ReadBench bench, Consumer<String> out)
      throws IOException, InterruptedException {
    out.accept(bench.measure());
    LatencyLine byLoad = bench.byLoad();
    out.accept("\n" + byLoad.table("% of the full load"));
    if (plots.isPresent()) {
      byLoad.writeTo(
          LinePlot.linear("% of the full load", "ms"), plots.get().resolve("slots-by-load.svg"));
    }
  }

  private void cost(List<Cost> costs, Consumer<String> out) throws IOException {
    out.accept(CostBench.table(costs));
    if (plots.isPresent()) {
      List<Integer> posts = costs.stream().map(Cost::posts).toList();
      LinePlot.logarithmic("posts, 28 days each", "ms per post")
          .line("generate", posts, costs.stream().map(Cost::generate).toList())
          .line("generate again", posts, costs.stream().map(Cost::again).toList())
          .writeTo(plots.get().resolve("cost-per-post.svg"));
    }
  }

  /// The horizon counts from the date after the one in UTC, and the first generated day is the
  /// local date.
  private static int horizonDays(Instant now) {
    LocalDate base = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(Centre.ZONE));
    return DAYS - 1 - (int) ChronoUnit.DAYS.between(today, base);
  }
}
