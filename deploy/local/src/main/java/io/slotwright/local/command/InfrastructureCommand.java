package io.slotwright.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.local.kafka.KafkaBroker;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.mail.Mailbox;
import io.slotwright.local.postgres.PostgresServer;
import io.slotwright.local.redis.RedisServer;
import io.slotwright.local.stack.Infrastructure;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// `infrastructure [--only postgres,redis,kafka,smtp] [--data DIR] [--ports free]`: for tests.
/// Prints one line of JSON with the ports when everything is ready. Ends when its standard input
/// closes, which happens however the test's JVM ends.
final class InfrastructureCommand {
  private static final Map<String, String> COMPONENT_OF =
      Map.of(
          "postgres", PostgresServer.NAME,
          "redis", RedisServer.NAME,
          "kafka", KafkaBroker.NAME,
          "smtp", Mailbox.NAME);

  private final Map<String, String> environment;

  InfrastructureCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  void run(Options options) throws IOException {
    Set<String> only = chosen(options.value("only", "postgres,redis,kafka,smtp"));
    PortPlan ports =
        options.value("ports", "").equals("free") ? PortPlan.free() : PortPlan.from(environment);
    DataFolder data =
        options
            .optional("data")
            .map(folder -> new DataFolder(Path.of(folder)))
            .orElseGet(() -> DataFolder.from(environment));
    StackPlan plan =
        new StackPlan(
            data, ports, Infrastructure.components(CacheFolder.from(environment), data, ports));
    Ending ending = new Ending();
    try (Stack stack = Stack.of(plan, only, System.err::println)) {
      ending.endOnSignal(stack);
      ending.endWhenInputCloses();
      stack.start();
      System.out.println(ready(ports));
      stack.awaitEnd();
    }
  }

  private static Set<String> chosen(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .map(InfrastructureCommand::componentOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String componentOf(String name) {
    String component = COMPONENT_OF.get(name);
    if (component == null) {
      throw new Failure(
          "There is no %s: choose from postgres, redis, kafka, smtp.".formatted(name));
    }
    return component;
  }

  private static ObjectNode ready(PortPlan ports) {
    return new ObjectMapper()
        .createObjectNode()
        .put("ready", true)
        .put("postgres", ports.of(Port.POSTGRES))
        .put("redis", ports.of(Port.REDIS))
        .put("kafka", ports.of(Port.KAFKA))
        .put("smtp", ports.of(Port.SMTP))
        .put("mailbox", ports.of(Port.MAILBOX));
  }
}
