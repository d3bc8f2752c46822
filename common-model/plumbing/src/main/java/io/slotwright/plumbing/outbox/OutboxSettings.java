package io.slotwright.plumbing.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// The pace and batch size of the outbox relay.
@ConfigMapping(prefix = "slotwright.outbox")
public interface OutboxSettings {

  /// The pause between two polls while there are events to send.
  @WithDefault("10ms")
  Duration busyPause();

  /// The longest pause between two polls while there are none; a commit in this process cuts it
  /// short.
  @WithDefault("200ms")
  Duration idlePause();

  /// The longest pause after a failure, reached by doubling.
  @WithDefault("500ms")
  Duration failurePause();

  /// The maximum number of records per poll.
  @WithDefault("500")
  @Min(1)
  @Max(5000)
  int batchSize();
}
