package io.slotwright.plumbing.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How the outbox is relayed to Kafka.
@ConfigMapping(prefix = "slotwright.outbox")
public interface OutboxSettings {

  /// The pause between two polls while there is something to send.
  @WithDefault("10ms")
  Duration busyPause();

  /// The longest pause between two polls while there is nothing; a commit in this process cuts it
  /// short.
  @WithDefault("200ms")
  Duration idlePause();

  /// The longest pause after a failure, reached by doubling.
  @WithDefault("500ms")
  Duration failurePause();

  /// How many records one poll sends at most.
  @WithDefault("500")
  @Min(1)
  @Max(5000)
  int batchSize();
}
