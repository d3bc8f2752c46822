package io.slotwright.local.kafka;

import io.slotwright.common.event.Topic;
import io.slotwright.common.event.Topics;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics of the suite, with the settings that its services rely on.
public final class SuiteTopics {
  private static final short REPLICAS = 1;

  private SuiteTopics() {}

  public static Stream<NewTopic> all() {
    return Topics.all().stream().map(SuiteTopics::topic);
  }

  private static NewTopic topic(Topic topic) {
    return new NewTopic(topic.name(), Topic.PARTITIONS, REPLICAS)
        .configs(topic.retention().settings());
  }
}
