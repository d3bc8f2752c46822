package io.slotwright.plumbing.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// The clock and the source of ids that a running service uses; a test replaces them.
class TimeAndIdentity {

  /// UTC, in microseconds: what PostgreSQL can keep.
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
