package io.slotwright.calendar.live.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/// Settings of live updates.
@ConfigMapping(prefix = "slotwright.live")
public interface LiveSettings {

  /// How often a replica looks whether calendars that are watched through it have changed: about
  /// how long an update takes.
  @DurationMin(millis = 10)
  @WithDefault("500ms")
  Duration lookEvery();

  /// How many connections one address may hold to one replica.
  @WithDefault("100")
  @Positive
  int connectionsPerAddress();

  /// How many connections a replica holds in all.
  @WithDefault("2000")
  @Positive
  int connections();

  /// How many messages a second a client may send in the long run; pings and pongs count.
  @WithDefault("5")
  @Positive
  int messagesPerSecond();

  /// How many of them it may send at once.
  @WithDefault("20")
  @Positive
  int messagesAtOnce();

  /// How long a client may be silent before its connection is closed, in whole seconds: longer than
  /// two pings.
  @WithDefault("50s")
  @DurationMin(seconds = 1)
  Duration silence();
}
