package io.slotwright.bench.booking;

import io.slotwright.bench.figure.LinePlot;
import io.slotwright.bench.load.BesideBareServer;
import io.slotwright.bench.load.LatencyByLoad;
import io.slotwright.bench.load.LatencyLine;
import io.slotwright.bench.load.LoadRequest;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.bench.suite.Memory;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// All measurements of the booking service.
public final class BookingBench {
  private static final int TIMES = 5;
  private static final int SEARCHED_DAYS = 28;
  private static final int TARGET_RESIDENT = 300;
  private static final Chain FEW = new Chain(new UUID(1, 3), 100);
  private static final Chain SMALL = new Chain(new UUID(1, 1), 1_000);
  private static final Chain LARGE = new Chain(new UUID(1, 2), 10_000);
  private static final int FIRST_FREE_DAY = 3;

  private final Path home;
  private final Map<String, String> environment;
  private final Optional<Path> plots;

  /// @param home the repository, built
  /// @param plots the folder for pictures
  public BookingBench(Path home, Map<String, String> environment, Optional<Path> plots) {
    this.home = home;
    this.environment = environment;
    this.plots = plots;
  }

  /// Takes some minutes.
  ///
  /// @param out receives the Markdown, each table as soon as it is measured
  public void measure(Consumer<String> out) throws Exception {
    try (ServiceStack stack =
            ServiceStack.start(SuiteService.BOOKING, home, environment, HighLimits.SETTINGS);
        Connection database = stack.database()) {
      LARGE.open(database);
      AwaitIndex index = new AwaitIndex(stack);
      index.holds(LARGE.posts());
      out.accept("## Bookings\n");
      out.accept(new BookingRate(stack, LARGE, database, FIRST_FREE_DAY, TIMES).measure());
      out.accept(resident(stack));
      FEW.open(database);
      SMALL.open(database);
      index.holds(FEW.posts() + SMALL.posts() + LARGE.posts());
      out.accept("\n## Availability\n");
      availability(new BesideBareServer(stack, TIMES), out);
      plot(new LatencyByLoad(stack.service()), out);
    }
    try (ServiceStack stack =
            ServiceStack.start(
                SuiteService.BOOKING, home, environment, HighLimits.SETTINGS, LockBench.TWINS);
        Connection database = stack.database()) {
      SMALL.open(database);
      new AwaitIndex(stack).holds(SMALL.posts());
      out.accept("\n## Locks\n");
      out.accept(new LockBench(stack, SMALL, FIRST_FREE_DAY, TIMES).measure());
    }
  }

  private void plot(LatencyByLoad measured, Consumer<String> out)
      throws IOException, InterruptedException {
    LatencyLine byPosts = byPosts(measured);
    LatencyLine byLoad = measured.line(() -> search(LARGE));
    out.accept("\n" + byPosts.table("posts searched, at one rate"));
    out.accept(byLoad.table("%% of the full load, %,d posts".formatted(LARGE.posts())));
    if (plots.isPresent()) {
      byPosts.writeTo(
          LinePlot.logarithmic("posts searched, %d days each".formatted(SEARCHED_DAYS), "ms"),
          plots.get().resolve("search-by-posts.svg"));
      byLoad.writeTo(
          LinePlot.linear("% of the full load, 10,000 posts", "ms"),
          plots.get().resolve("search-by-load.svg"));
    }
  }

  /// All at the same rate: half of what the service bears with the largest of them.
  private static LatencyLine byPosts(LatencyByLoad measured) throws InterruptedException {
    double rate = measured.full(() -> search(LARGE)) / 2;
    LatencyLine line = LatencyLine.empty();
    for (Chain chain : List.of(FEW, SMALL, LARGE)) {
      line.add(chain.posts(), measured.at(rate, () -> search(chain)));
    }
    return line;
  }

  private static void availability(BesideBareServer beside, Consumer<String> out)
      throws IOException, InterruptedException {
    out.accept(beside.header());
    for (Chain chain : List.of(SMALL, LARGE)) {
      out.accept(
          beside.rows(
              "first 50 openings of an hour, %,d posts, %d days"
                  .formatted(chain.posts(), SEARCHED_DAYS),
              chain == SMALL ? "10" : "40",
              () -> search(chain)));
      out.accept(new PureSearch(chain).row("limit: the same search in memory, one thread", TIMES));
    }
    out.accept(beside.rows("`check-availability`", "5", BookingBench::check));
  }

  private static String resident(ServiceStack stack) throws IOException {
    return "\nResident with %,d posts, %d days each: %d MiB (target: %d MB, which are 286 MiB)."
        .formatted(
            LARGE.posts(),
            Chain.DAYS,
            Memory.residentMib(stack.data(), SuiteService.BOOKING.title()),
            TARGET_RESIDENT);
  }

  private static LoadRequest search(Chain chain) {
    LocalDate from = LocalDate.now(Chain.ZONE).plusDays(1);
    return LoadRequest.get(
        "/api/v1/availability?organisation_id=%s&from=%s&to=%s&duration_minutes=60&limit=50"
            .formatted(chain.organisation(), from, from.plusDays(SEARCHED_DAYS - 1)));
  }

  private static LoadRequest check() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Instant start =
        LocalDate.now(Chain.ZONE)
            .plusDays(1 + random.nextInt(SEARCHED_DAYS))
            .atTime(8 + random.nextInt(12), 0)
            .atZone(Chain.ZONE)
            .toInstant();
    return LoadRequest.post(
        "/api/v1/bookings/check-availability",
        "{\"post_id\":\"%s\",\"starts_at\":\"%s\",\"duration_minutes\":60}"
            .formatted(LARGE.post(random.nextInt(LARGE.posts())), start),
        200);
  }
}
