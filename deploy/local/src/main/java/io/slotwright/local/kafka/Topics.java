package io.slotwright.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// The suite's topics as infrastructure: what a cluster's administrator would create.
public final class Topics {
  public static final int PARTITIONS = 6;

  /// The latest record of each key is kept for ever: a new consumer learns the state from them.
  public static final List<String> COMPACTED =
      List.of(
          "slotwright.schedule.service-point.v1",
          "slotwright.schedule.post.v1",
          "slotwright.schedule.post-day.v1");

  /// Records are kept for Kafka's default week.
  public static final List<String> PLAIN =
      List.of(
          "slotwright.booking.reservation.v1",
          "slotwright.booking.booking.v1",
          "slotwright.notification.delivery.v1",
          "slotwright.schedule.dead-letter.v1",
          "slotwright.booking.dead-letter.v1",
          "slotwright.calendar.dead-letter.v1",
          "slotwright.notification.dead-letter.v1");

  private Topics() {}

  /// Those that are not there yet.
  static void createIn(String bootstrapServers) throws ExecutionException, InterruptedException {
    Properties settings = new Properties();
    settings.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing = all().filter(topic -> !existing.contains(topic.name())).toList();
      admin.createTopics(missing).all().get();
    }
  }

  private static java.util.stream.Stream<NewTopic> all() {
    return java.util.stream.Stream.concat(
        COMPACTED.stream().map(name -> topic(name).configs(Map.of("cleanup.policy", "compact"))),
        PLAIN.stream().map(Topics::topic));
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.of((short) 1));
  }
}
