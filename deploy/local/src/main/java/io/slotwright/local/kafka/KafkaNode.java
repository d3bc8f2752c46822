package io.slotwright.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// Main class of the Kafka process: broker and controller in one.
public final class KafkaNode {
  private static final int OWN_ARGUMENTS = 4;

  private KafkaNode() {}

  /// @param arguments data folder, port, controller's port, file to create when the topics exist,
  ///     then a `port:advertised` for each further port
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    String port = arguments[1];
    Properties settings = settings(data, port, arguments[2]);
    Arrays.stream(arguments).skip(OWN_ARGUMENTS).forEach(door -> addListener(settings, door));
    format(data, settings);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    TopicCreation.in("127.0.0.1:" + port);
    Files.createFile(Path.of(arguments[3]));
    server.awaitShutdown();
  }

  private static void format(Path data, Properties settings) throws IOException {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    Path file = Files.createTempFile("kafka", ".properties");
    try (var out = Files.newOutputStream(file)) {
      settings.store(out, null);
    }
    List<String> command =
        List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString());
    int code = StorageTool.execute(command.toArray(String[]::new), System.out);
    Files.delete(file);
    if (code != 0) {
      throw new IOException("Cannot format " + data);
    }
  }

  private static Properties settings(Path data, String port, String controllerPort) {
    Properties settings = new Properties();
    settings.setProperty("node.id", "1");
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("log.dirs", data.toString());
    settings.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(port, controllerPort));
    settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.setProperty("controller.listener.names", "CONTROLLER");
    // The broker's own requests need exactly one listener, and there may be several.
    settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
    settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.setProperty("auto.create.topics.enable", "false");
    oneNode(settings);
    quickRecovery(settings);
    smallMemory(settings);
    return settings;
  }

  private static void addListener(Properties settings, String door) {
    String[] ports = door.split(":");
    String name = "SIDE" + ports[0];
    append(settings, "listeners", "%s://127.0.0.1:%s".formatted(name, ports[0]));
    append(settings, "advertised.listeners", "%s://127.0.0.1:%s".formatted(name, ports[1]));
    append(settings, "listener.security.protocol.map", name + ":PLAINTEXT");
  }

  private static void append(Properties settings, String name, String value) {
    settings.setProperty(name, settings.getProperty(name) + "," + value);
  }

  private static void oneNode(Properties settings) {
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "6");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "6");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
  }

  private static void quickRecovery(Properties settings) {
    settings.setProperty("broker.session.timeout.ms", "2000");
    settings.setProperty("broker.heartbeat.interval.ms", "500");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
  }

  private static void smallMemory(Properties settings) {
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("num.io.threads", "4");
    settings.setProperty("background.threads", "2");
    settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    settings.setProperty("log.segment.bytes", "67108864");
  }
}
