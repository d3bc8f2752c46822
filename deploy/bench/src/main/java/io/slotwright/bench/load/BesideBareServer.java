package io.slotwright.bench.load;

import io.slotwright.bench.figure.Medians;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// Measures a service's answers in turn with a bare server that has one of them in memory and gets
/// requests at the same rate.
public final class BesideBareServer {
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private final ServiceStack stack;
  private final int times;

  public BesideBareServer(ServiceStack stack, int times) {
    this.stack = stack;
    this.times = times;
  }

  /// The measurements of one server.
  private static final class Figures {
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();

    void add(Histogram latencies) {
      p50.add(Load.millis(latencies, 50));
      p99.add(Load.millis(latencies, 99));
    }

    String row(String name, String full, String target) {
      return "| %s | %s | %.2f | %.2f | %s |"
          .formatted(name, full, Medians.of(p50), Medians.of(p99), target);
    }
  }

  public String header() {
    return String.join(
        "\n",
        "Medians of %d, in turn; latencies from when a request was due, at half of the full load, which is the most that the service keeps up with:"
            .formatted(times),
        "",
        "| | full load, requests/s | p50, ms | p99, ms | target of p99, ms |",
        "| --- | --- | --- | --- | --- |");
  }

  /// Two rows of a table: the service, and its limit.
  ///
  /// @param question makes each request, on one thread
  public String rows(String name, String target, Supplier<LoadRequest> question)
      throws IOException, InterruptedException {
    List<Double> perSecond = new ArrayList<>();
    Figures service = new Figures();
    Figures bare = new Figures();
    RecordedAnswer.of(stack.service(), question.get()).putOn(stack.bareServer());
    try (Load atService = new Load(stack.service(), question);
        Load atBare = new Load(stack.bareServer(), () -> LoadRequest.get("/"))) {
      atService.warmUp();
      atBare.warmUp();
      for (int i = 0; i < times; i++) {
        double full = atService.full();
        perSecond.add(full);
        service.add(atService.open(full / 2, PERIOD));
        bare.add(atBare.open(full / 2, PERIOD));
      }
    }
    return String.join(
        "\n",
        service.row(name, "%,.0f".formatted(Medians.of(perSecond)), target),
        bare.row("limit: the same bytes from bare Vert.x, at the same rate", "–", "–"));
  }
}
