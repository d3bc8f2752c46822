package io.slotwright.calendar.live.flow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.slotwright.calendar.live.config.LiveSettings;
import io.slotwright.plumbing.health.FeedAges;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes this replica look at its watched calendars again and again, one look at a time.
@ApplicationScoped
class Pulse {

  private static final Logger LOG = Logger.getLogger(Pulse.class);

  private final WatchedCalendars calendars;
  private final LiveSettings settings;
  private volatile @Nullable Cancellable ticks;
  private volatile long looked = System.nanoTime();

  Pulse(WatchedCalendars calendars, LiveSettings settings, FeedAges ages) {
    this.calendars = calendars;
    this.settings = settings;
    ages.follow("live-calendars", () -> (System.nanoTime() - looked) / 1e9);
  }

  void start(@Observes StartupEvent started) {
    ticks =
        Multi.createFrom()
            .ticks()
            .every(settings.lookEvery())
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> look())
            .subscribe()
            .with(looked -> {});
  }

  void stop(@Observes ShutdownEvent stopping) {
    Cancellable running = ticks;
    if (running != null) {
      running.cancel();
    }
  }

  private Uni<Void> look() {
    return calendars
        .look()
        .invoke(() -> looked = System.nanoTime())
        .onFailure()
        .invoke(failure -> LOG.warnf("watchers wait for updates: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }
}
