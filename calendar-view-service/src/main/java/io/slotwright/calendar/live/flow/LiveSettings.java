package io.slotwright.calendar.live.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/// The frequency of live updates and the limits of their connections.
@ConfigMapping(prefix = "slotwright.live")
public interface LiveSettings {

  /// How often a replica looks at the calendars watched through it when there is no news of them:
  /// how late a week that begins is shown.
  @DurationMin(millis = 10)
  @WithDefault("500ms")
  Duration lookEvery();

  /// The maximum number of weeks that a replica draws for its viewers, each once for all who watch
  /// it. A week takes about 40 kB.
  @WithDefault("4000")
  @Positive
  int weeks();

  /// The maximum number of posts that the viewers of one address watch through one replica.
  @WithDefault("1000")
  @Positive
  int postsPerAddress();

  /// The maximum number of connections of one address to one replica, event streams included.
  @WithDefault("100")
  @Positive
  int connectionsPerAddress();

  /// The maximum number of connections of one replica, event streams included.
  @WithDefault("2000")
  @Positive
  int connections();

  /// The number of messages per second that a client may sustain; pings and pongs count.
  @WithDefault("5")
  @Positive
  int messagesPerSecond();

  /// The number of messages that a client may send in one burst.
  @WithDefault("20")
  @Positive
  int messagesAtOnce();

  /// How long a client may send nothing before its connection is closed, in whole seconds: longer
  /// than two pings.
  @WithDefault("50s")
  @DurationMin(seconds = 1)
  Duration silence();
}
