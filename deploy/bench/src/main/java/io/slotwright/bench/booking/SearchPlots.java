package io.slotwright.bench.booking;

import io.slotwright.bench.LinePlot;
import io.slotwright.bench.load.Asked;
import io.slotwright.bench.load.Load;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/// How long a search takes, by how many posts there are and by how much is asked.
final class SearchPlots {
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final List<Integer> PERCENTS_OF_FULL_LOAD = List.of(10, 25, 50, 75, 90);

  private final URI service;
  private final Function<Chain, Asked> search;

  SearchPlots(URI service, Function<Chain, Asked> search) {
    this.service = service;
    this.search = search;
  }

  /// What was measured.
  record Line(List<Integer> across, List<Double> p50, List<Double> p99) {
    static Line empty() {
      return new Line(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(int at, Histogram latencies) {
      across.add(at);
      p50.add(latencies.getValueAtPercentile(50) / 1e6);
      p99.add(latencies.getValueAtPercentile(99) / 1e6);
    }

    String table(String head) {
      StringBuilder table =
          new StringBuilder("| %s | p50, ms | p99, ms |%n| --- | --- | --- |%n".formatted(head));
      for (int i = 0; i < across.size(); i++) {
        table.append("| %,d | %.2f | %.2f |%n".formatted(across.get(i), p50.get(i), p99.get(i)));
      }
      return table.toString();
    }

    void writeTo(LinePlot plot, Path file) throws IOException {
      plot.line("p50", across, p50).line("p99", across, p99).writeTo(file);
    }
  }

  /// All asked at half the rate that the largest of them bears.
  Line byPosts(List<Chain> chains) throws InterruptedException {
    double rate = full(chains.getLast()) / 2;
    Line line = Line.empty();
    for (Chain chain : chains) {
      line.add(chain.posts(), latencies(chain, rate));
    }
    return line;
  }

  Line byLoad(Chain chain) throws InterruptedException {
    double full = full(chain);
    Line line = Line.empty();
    for (int percent : PERCENTS_OF_FULL_LOAD) {
      line.add(percent, latencies(chain, full * percent / 100));
    }
    return line;
  }

  private double full(Chain chain) throws InterruptedException {
    try (Load load = new Load(service, () -> search.apply(chain))) {
      return load.full(PERIOD);
    }
  }

  private Histogram latencies(Chain chain, double perSecond) throws InterruptedException {
    try (Load load = new Load(service, () -> search.apply(chain))) {
      load.open(perSecond, PERIOD);
      return load.open(perSecond, PERIOD);
    }
  }
}
