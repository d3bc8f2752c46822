package io.slotwright.local.stack;

import io.slotwright.local.binaries.Binaries;
import io.slotwright.local.kafka.KafkaBroker;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.mail.Mailbox;
import io.slotwright.local.postgres.PostgresServer;
import io.slotwright.local.redis.RedisServer;
import io.slotwright.local.supervision.Component;
import java.nio.file.Path;
import java.util.List;

/// The infrastructure that the services need, without any mocks.
public final class Infrastructure {
  /// Names of the parts.
  public static final List<String> NAMES =
      List.of(PostgresServer.NAME, RedisServer.NAME, KafkaBroker.NAME, Mailbox.NAME);

  private Infrastructure() {}

  /// Unpacks the programs, unless they are unpacked already, and describes the parts.
  public static List<Component> components(Path cache, DataFolder data, PortPlan ports) {
    return components(cache, data, ports, List.of());
  }

  /// With further ports of Kafka.
  public static List<Component> components(
      Path cache, DataFolder data, PortPlan ports, List<KafkaBroker.SideDoor> sideDoors) {
    Binaries binaries = Binaries.unpackInto(cache);
    return List.of(
        new PostgresServer(binaries.postgres(), data.postgres(), ports.of(Port.POSTGRES))
            .component(),
        new RedisServer(binaries.redis(), data.redis(), ports.of(Port.REDIS)).component(),
        new KafkaBroker(
                data.kafka(),
                data.run(),
                ports.of(Port.KAFKA),
                ports.of(Port.KAFKA_CONTROLLER),
                sideDoors)
            .component(),
        new Mailbox(data.mailbox(), ports.of(Port.SMTP), ports.of(Port.MAILBOX)).component());
  }
}
