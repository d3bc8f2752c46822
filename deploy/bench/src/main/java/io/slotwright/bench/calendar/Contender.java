package io.slotwright.bench.calendar;

import io.slotwright.bench.figure.Spread;
import io.slotwright.bench.load.Load;
import io.slotwright.bench.load.LoadRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// One of the servers that are measured in turn.
final class Contender implements AutoCloseable {
  private static final double NANOS_IN_MICRO = 1e3;

  private final String name;
  private final ProcessHandle process;
  private final Load load;
  private final List<Double> perSecond = new ArrayList<>();
  private final List<Double> processorMicros = new ArrayList<>();
  private final List<Double> p50 = new ArrayList<>();
  private final List<Double> p99 = new ArrayList<>();

  /// @param process whose processor time counts
  Contender(String name, ProcessHandle process, URI server, Supplier<LoadRequest> question) {
    this.name = name;
    this.process = process;
    this.load = Load.onWire(server, question);
  }

  void warmUp(int clients) throws InterruptedException {
    load.warmUp(clients);
  }

  /// As many answers as it gives in a closed loop.
  void circle(int clients, Duration period) throws InterruptedException {
    Duration before = processorTime();
    double rate = load.circle(clients, period);
    double answers = rate * period.toNanos() / 1e9;
    perSecond.add(rate);
    processorMicros.add(processorTime().minus(before).toNanos() / NANOS_IN_MICRO / answers);
  }

  double full() throws InterruptedException {
    double full = load.full();
    perSecond.add(full);
    return full;
  }

  void open(double rate, Duration period) throws InterruptedException {
    Histogram latencies = load.open(rate, period);
    p50.add(Load.millis(latencies, 50));
    p99.add(Load.millis(latencies, 99));
  }

  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  String name() {
    return name;
  }

  Spread perSecond() {
    return new Spread(perSecond);
  }

  Spread processorMicros() {
    return new Spread(processorMicros);
  }

  Spread p50() {
    return new Spread(p50);
  }

  Spread p99() {
    return new Spread(p99);
  }

  @Override
  public void close() {
    load.close();
  }
}
