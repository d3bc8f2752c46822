package io.slotwright.local.kafka;

import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.supervision.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Kafka node as a component of the stack.
public final class KafkaBroker {
  public static final String NAME = "kafka";

  private static final String HEAP = "256m";

  private final Path data;
  private final Path readyMark;
  private final int port;
  private final int controllerPort;
  private final List<SideDoor> sideDoors;

  /// @param notes folder in which the node creates a file when its topics exist
  /// @param sideDoors further ports that it listens on
  public KafkaBroker(
      Path data, Path notes, int port, int controllerPort, List<SideDoor> sideDoors) {
    this.data = data;
    this.readyMark = notes.resolve("kafka.ready");
    this.port = port;
    this.controllerPort = controllerPort;
    this.sideDoors = List.copyOf(sideDoors);
  }

  /// A further port of the node. The node redirects clients that connect to it to another port,
  /// where a proxy stands between them and the node.
  ///
  /// @param listens where the node listens
  /// @param advertised the port that it advertises to these clients
  public record SideDoor(int listens, int advertised) {}

  public Component component() {
    return Component.of(
            NAME,
            JavaProgram.ofClass(KafkaNode.class, HEAP, arguments()),
            () -> Files.exists(readyMark))
        .withEnvironment(JavaProgram.classPath())
        .preparedBy(() -> Files.deleteIfExists(readyMark));
  }

  private String[] arguments() {
    return Stream.concat(
            Stream.of(data, port, controllerPort, readyMark).map(Object::toString),
            sideDoors.stream().map(door -> door.listens() + ":" + door.advertised()))
        .toArray(String[]::new);
  }
}
