package io.slotwright.local.kafka;

import io.slotwright.common.event.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// Creates the suite's topics, as a cluster's administrator would.
final class TopicCreation {
  private static final int PARTITIONS = 6;
  private static final short REPLICAS = 1;

  /// The latest record of each key is kept for ever: a new consumer reads the state from them.
  private static final List<String> COMPACTED =
      List.of(Topics.SERVICE_POINT, Topics.POST, Topics.POST_DAY, Topics.DRAFT);

  /// Records are kept for Kafka's default week.
  private static final List<String> PLAIN =
      List.of(
          Topics.RESERVATION,
          Topics.MY_BOOKINGS_LINK,
          Topics.DELIVERY,
          Topics.ERASURE_REPORTED,
          Topics.deadLetter("schedule-service"),
          Topics.deadLetter("booking-service"),
          Topics.deadLetter("calendar-view-service"),
          Topics.deadLetter("notification-service"));

  /// Records contain data of people who may never become customers.
  private static final List<String> SHORT = List.of(Topics.GUEST_CONFIRMATION);

  /// A rebuild of the calendars restores bookings from these records, and a service that reads them
  /// again must learn of the customers that are erased.
  private static final List<String> LONG = List.of(Topics.BOOKING, Topics.CUSTOMER_ERASED);

  private static final String NINETY_DAYS = String.valueOf(Duration.ofDays(90).toMillis());

  private static final String ONE_DAY = String.valueOf(Duration.ofDays(1).toMillis());

  private TopicCreation() {}

  /// The topics that do not exist yet.
  static void in(String bootstrapServers) throws ExecutionException, InterruptedException {
    Properties settings = new Properties();
    settings.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing = all().filter(topic -> !existing.contains(topic.name())).toList();
      admin.createTopics(missing).all().get();
    }
  }

  private static Stream<NewTopic> all() {
    return Stream.of(
            COMPACTED.stream()
                .map(name -> topic(name).configs(Map.of("cleanup.policy", "compact"))),
            SHORT.stream().map(name -> topic(name).configs(Map.of("retention.ms", ONE_DAY))),
            LONG.stream().map(name -> topic(name).configs(Map.of("retention.ms", NINETY_DAYS))),
            PLAIN.stream().map(TopicCreation::topic))
        .flatMap(topics -> topics);
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.of(REPLICAS));
  }
}
