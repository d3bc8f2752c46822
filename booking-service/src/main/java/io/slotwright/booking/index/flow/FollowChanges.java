package io.slotwright.booking.index.flow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Has the index read what is new, at a steady pace, so that a search need not wait for it.
@ApplicationScoped
public class FollowChanges {

  private static final Logger LOG = Logger.getLogger(FollowChanges.class);

  private final CurrentIndex index;
  private final BookingSettings settings;
  private final Vertx vertx;
  private volatile boolean stopped;

  FollowChanges(CurrentIndex index, BookingSettings settings, Vertx vertx, IndexMetrics metrics) {
    this.index = index;
    this.settings = settings;
    this.vertx = vertx;
    metrics.observe(index);
  }

  void start(@Observes StartupEvent started) {
    read();
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  private void read() {
    index.follow().subscribe().with(done -> rest(), this::restAfterFailure);
  }

  private void restAfterFailure(Throwable failure) {
    LOG.warnf("the availability index waits: %s", failure.toString());
    rest();
  }

  private void rest() {
    if (!stopped) {
      vertx.setTimer(settings.indexPause().toMillis(), fired -> read());
    }
  }
}
