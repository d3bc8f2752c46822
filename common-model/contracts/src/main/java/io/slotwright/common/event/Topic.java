package io.slotwright.common.event;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Kafka topic, as every cluster has to create it.
///
/// @param event the type of its records; null for dead letters
/// @param keyedBy what the keys of its records are, such as `post id`; those with the same key are
/// in one partition, and so in order
public record Topic(
    String name, @Nullable Class<? extends Event> event, String keyedBy, Retention retention) {

  /// How many partitions it has. A later change would put the records of a key into another one.
  public static final int PARTITIONS = 6;

  private static final String PREFIX = "slotwright.";
  private static final String SERVICE = "-service";

  /// How long Kafka keeps records.
  public sealed interface Retention {

    /// The settings of the topic.
    Map<String, String> settings();

    /// The latest record of each key for ever: a new consumer reads the state from them.
    record Compacted() implements Retention {
      @Override
      public Map<String, String> settings() {
        return Map.of("cleanup.policy", "compact");
      }
    }

    /// Every record for a time.
    record Limited(Duration time) implements Retention {
      @Override
      public Map<String, String> settings() {
        return Map.of("retention.ms", String.valueOf(time.toMillis()));
      }
    }
  }

  /// The one service that writes it.
  public String writer() {
    String owner = part(0);
    return owner.endsWith(SERVICE) ? owner : owner + SERVICE;
  }

  /// The part of the name that says what its records are about, such as `post-day`.
  public String subject() {
    return part(1);
  }

  private String part(int index) {
    return name.substring(PREFIX.length()).split("\\.")[index];
  }
}
