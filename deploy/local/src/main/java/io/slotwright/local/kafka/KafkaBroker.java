package io.slotwright.local.kafka;

import io.slotwright.local.JavaProgram;
import io.slotwright.local.supervision.Component;
import java.nio.file.Files;
import java.nio.file.Path;

/// The Kafka node as a component of the stack.
public final class KafkaBroker {
  public static final String NAME = "kafka";

  private static final String HEAP = "256m";

  private final Path data;
  private final Path readyMark;
  private final int port;
  private final int controllerPort;

  /// @param notes folder in which the node leaves a mark when its topics are there
  public KafkaBroker(Path data, Path notes, int port, int controllerPort) {
    this.data = data;
    this.readyMark = notes.resolve("kafka.ready");
    this.port = port;
    this.controllerPort = controllerPort;
  }

  public Component component() {
    return Component.of(
            NAME,
            JavaProgram.ofClass(
                KafkaNode.class,
                HEAP,
                data.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort),
                readyMark.toString()),
            () -> Files.exists(readyMark))
        .withEnvironment(JavaProgram.classPath())
        .preparedBy(() -> Files.deleteIfExists(readyMark));
  }
}
