package io.slotwright.local.kafka;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// Creates the suite's topics, as a cluster's administrator would.
final class TopicCreation {
  private TopicCreation() {}

  /// The topics that do not exist yet.
  static void in(String bootstrapServers) throws ExecutionException, InterruptedException {
    Properties settings = new Properties();
    settings.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          SuiteTopics.all().filter(topic -> !existing.contains(topic.name())).toList();
      admin.createTopics(missing).all().get();
    }
  }
}
