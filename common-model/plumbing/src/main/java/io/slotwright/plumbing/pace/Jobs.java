package io.slotwright.plumbing.pace;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The jobs of this replica.
@ApplicationScoped
public class Jobs {

  private final Map<String, Repeater> repeaters = new ConcurrentHashMap<>();
  private final Vertx vertx;
  private final Scheduler scheduler;
  private final InstantSource clock;
  private final MeterRegistry meters;

  public Jobs(Vertx vertx, Scheduler scheduler, InstantSource clock, MeterRegistry meters) {
    this.vertx = vertx;
    this.scheduler = scheduler;
    this.clock = clock;
    this.meters = meters;
  }

  /// Registers a job; its owner starts it once the service has started.
  public Repeater add(Job job) {
    Repeater repeater =
        new Repeater(
            job, new VertxLoop(vertx, scheduler), new History(clock, System::nanoTime), meters);
    if (repeaters.putIfAbsent(job.name(), repeater) != null) {
      throw new IllegalStateException("There is a job " + job.name() + " already");
    }
    return repeater;
  }

  /// Registers a job and starts it.
  public void start(Job job) {
    add(job).start();
  }

  /// The state of each job, by name.
  public List<Report> reports() {
    return repeaters.values().stream()
        .map(Repeater::report)
        .sorted(Comparator.comparing(Report::name))
        .toList();
  }

  /// Starts no further run and waits for those in progress, each within its own limit, all counted
  /// from now. Quick jobs come first, so that the relay releases its lease without waiting for
  /// mails.
  public void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    List<Repeater> all =
        repeaters.values().stream().sorted(Comparator.comparing(Repeater::longestStop)).toList();
    all.forEach(Repeater::stop);
    long began = System.nanoTime();
    for (Repeater repeater : all) {
      repeater.finish(Duration.ofNanos(System.nanoTime() - began));
    }
  }
}
