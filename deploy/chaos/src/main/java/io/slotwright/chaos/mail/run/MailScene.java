package io.slotwright.chaos.mail.run;

import io.slotwright.chaos.mail.server.MailSink;
import io.slotwright.local.kafka.KafkaBroker;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Folders;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.postgres.Databases;
import io.slotwright.local.postgres.PostgresServer;
import io.slotwright.local.service.IdentityProvider;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Infrastructure;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import io.slotwright.local.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Two replicas of the notification service with all that they need, and a mail server that fails
/// as it is told, in a folder of their own.
public final class MailScene implements AutoCloseable {
  private static final SuiteService SUBJECT = SuiteService.NOTIFICATION;
  private static final List<String> REPLICAS = List.of(SUBJECT.title(), SUBJECT.title() + "-2");
  private static final Duration RESTART = Duration.ofSeconds(120);

  /// Short, so that a run need not wait for what would be lost after ten minutes.
  private static final Map<String, String> HASTY =
      Map.of(
          "SLOTWRIGHT_NOTIFICATION_SENDING_TIMEOUT", "5s",
          "SLOTWRIGHT_NOTIFICATION_SENDING_ANSWER_WITHIN", "8s",
          "SLOTWRIGHT_NOTIFICATION_SENDING_LEASE", "12s",
          "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

  private final Path folder;
  private final PortPlan ports;
  private final PortPlan further = PortPlan.free();
  private final MailSink sink = new MailSink(REPLICAS.size());
  private final Stack stack;

  private MailScene(Path home, Path cache, PortPlan ports, Consumer<String> progress)
      throws IOException {
    this.folder = Files.createTempDirectory("slotwright-chaos-mail");
    this.ports = ports;
    DataFolder data = new DataFolder(folder.resolve("data")).create();
    this.stack = Stack.of(new StackPlan(data, ports, components(home, cache, data)), progress);
  }

  /// Returns when everything is ready.
  ///
  /// @param home the repository, built
  /// @param cache where native programs are unpacked
  /// @param progress receives one line for each event of a component
  public static MailScene start(Path home, Path cache, PortPlan ports, Consumer<String> progress)
      throws IOException {
    MailScene scene = new MailScene(home, cache, ports, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(scene.stack::close));
    scene.stack.start();
    return scene;
  }

  private List<Component> components(Path home, Path cache, DataFolder data) {
    List<Component> components = new ArrayList<>(Infrastructure.components(cache, data, ports));
    components.add(IdentityProvider.component(home, data, ports));
    Component model = SUBJECT.component(home, ports, data.linkKey());
    components.add(replica(model, 0, ports.of(SUBJECT.port())));
    components.add(replica(model, 1, further.of(SUBJECT.port())));
    return components;
  }

  private Component replica(Component model, int number, int port) {
    Map<String, String> environment = new HashMap<>(model.environment());
    environment.putAll(HASTY);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("SLOTWRIGHT_SMTP_PORT", Integer.toString(sink.port(number)));
    return Component.of(
            REPLICAS.get(number), model.command(), HttpReadiness.at(port, "/q/health/ready"))
        .withEnvironment(environment)
        .needing(model.needs().toArray(String[]::new));
  }

  MailSink sink() {
    return sink;
  }

  int replicas() {
    return REPLICAS.size();
  }

  int kafka() {
    return ports.of(Port.KAFKA);
  }

  Connection database() throws SQLException {
    return new Databases(ports.of(Port.POSTGRES)).connect(SUBJECT.database());
  }

  /// Kills a replica like `kill -9`; it is started again.
  void kill(int replica) {
    components().kill(REPLICAS.get(replica));
  }

  void killDatabase() {
    components().kill(PostgresServer.NAME);
  }

  boolean isReady(int replica) {
    return components().isReady(REPLICAS.get(replica));
  }

  /// Returns when everything works.
  void heal() throws InterruptedException {
    sink.set(MailSink.Weather.FAIR);
    for (String part : List.of(PostgresServer.NAME, KafkaBroker.NAME)) {
      components().awaitReady(part, RESTART);
    }
    for (String replica : REPLICAS) {
      components().awaitReady(replica, RESTART);
    }
  }

  private Supervisor components() {
    return stack.components();
  }

  @Override
  public void close() throws IOException {
    stack.close();
    sink.close();
    Folders.delete(folder);
  }
}
