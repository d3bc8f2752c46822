package io.slotwright.plumbing.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// The clock and the id source of a running service; tests replace them.
class TimeAndIdentity {

  /// UTC, in microseconds, the precision of PostgreSQL.
  @Produces
  @Singleton
  @DefaultBean
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  @Produces
  @Singleton
  @DefaultBean
  IdSource ids() {
    TimeBasedEpochGenerator version7 = Generators.timeBasedEpochGenerator();
    return version7::generate;
  }
}
