package io.slotwright.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// The latencies of a warm service at several rates.
public final class LatencyByLoad {
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final List<Integer> PERCENTS_OF_FULL_LOAD = List.of(10, 25, 50, 75, 90);

  private final URI service;

  public LatencyByLoad(URI service) {
    this.service = service;
  }

  /// In per cent of its full load.
  public LatencyLine line(Supplier<LoadRequest> question) throws InterruptedException {
    double full = full(question);
    LatencyLine line = LatencyLine.empty();
    for (int percent : PERCENTS_OF_FULL_LOAD) {
      line.add(percent, at(full * percent / 100, question));
    }
    return line;
  }

  public double full(Supplier<LoadRequest> question) throws InterruptedException {
    try (Load load = new Load(service, question)) {
      return load.full();
    }
  }

  /// In nanoseconds, in the second of two periods.
  public Histogram at(double perSecond, Supplier<LoadRequest> question)
      throws InterruptedException {
    try (Load load = new Load(service, question)) {
      load.open(perSecond, PERIOD);
      return load.open(perSecond, PERIOD);
    }
  }
}
