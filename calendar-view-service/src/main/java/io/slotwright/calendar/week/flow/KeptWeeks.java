package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.OldestWeek;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/// Which weeks are kept at the moment.
@ApplicationScoped
public class KeptWeeks {

  private final WeekSettings settings;
  private final InstantSource clock;

  KeptWeeks(WeekSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  public OldestWeek oldest() {
    return OldestWeek.at(clock.instant(), settings.daysKept());
  }
}
