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

  /// Lists a job, to be started by its owner once the service has started.
  public Repeater add(Job job) {
    Repeater repeater =
        new Repeater(
            job, new VertxLoop(vertx, scheduler), new History(clock, System::nanoTime), meters);
    if (repeaters.putIfAbsent(job.name(), repeater) != null) {
      throw new IllegalStateException("There is a job " + job.name() + " already");
    }
    return repeater;
  }

  /// Lists a job and starts it.
  public void start(Job job) {
    add(job).start();
  }

  /// How each fares, by name.
  public List<Report> reports() {
    return repeaters.values().stream()
        .map(Repeater::report)
        .sorted(Comparator.comparing(Report::name))
        .toList();
  }

  /// Begins no further run and lets those under way end, each within its bound, which begins for
  /// all of them now. The quick ones come first, so that the lease of the relay waits for no mail.
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
