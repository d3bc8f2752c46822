package io.slotwright.bench.schedule;

import io.slotwright.local.CacheFolder;
import io.slotwright.local.DataFolder;
import io.slotwright.local.Folders;
import io.slotwright.local.JavaProgram;
import io.slotwright.local.Port;
import io.slotwright.local.PortPlan;
import io.slotwright.local.Stack;
import io.slotwright.local.StackPlan;
import io.slotwright.local.Suite;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The schedule service with what it needs, on ports and in a folder of its own, and a bare server
/// beside it.
final class ScheduleStack implements AutoCloseable {
  private static final String BARE_SERVER = "bare-server";
  private static final String HEAP = "128m";
  private static final Set<String> WANTED =
      Set.of("postgres", "redis", "kafka", "identity", "schedule-service", BARE_SERVER);

  private final Path folder;
  private final Stack stack;

  private ScheduleStack(Path folder, Stack stack) {
    this.folder = folder;
    this.stack = stack;
  }

  /// @param home the repository, built
  /// @param horizonDays how many days the service generates beyond the base of its horizon
  static ScheduleStack start(Path home, Map<String, String> environment, int horizonDays)
      throws IOException {
    Path folder = Files.createTempDirectory("slotwright-bench");
    PortPlan ports = PortPlan.free();
    StackPlan suite =
        Suite.plan(
            home,
            CacheFolder.from(environment),
            new DataFolder(folder.resolve("data")).create(),
            ports);
    List<Component> components = new ArrayList<>();
    suite.components().forEach(part -> components.add(set(part, gcLog(folder), horizonDays)));
    // Nobody sends mail here, so its port is free.
    components.add(bareServer(ports.of(Port.SMTP)));
    Stack stack =
        Stack.of(
            new StackPlan(suite.data(), ports, components),
            WANTED,
            line -> System.err.println(line));
    ScheduleStack started = new ScheduleStack(folder, stack);
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    stack.start();
    return started;
  }

  private static Component set(Component component, Path gcLog, int horizonDays) {
    if (!component.name().equals(SuiteService.SCHEDULE.title())) {
      return component;
    }
    Map<String, String> environment = new HashMap<>(component.environment());
    environment.put("SLOTWRIGHT_SCHEDULE_HORIZON_DAYS", Integer.toString(horizonDays));
    environment.put("SLOTWRIGHT_SCHEDULE_HORIZON_INTERVAL", "off");
    environment.put("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + gcLog);
    return component.withEnvironment(environment);
  }

  private static Component bareServer(int port) {
    return Component.of(
            BARE_SERVER,
            JavaProgram.ofClass(BareServer.class, HEAP, Integer.toString(port)),
            HttpReadiness.at(port, "/"))
        .withEnvironment(JavaProgram.classPath());
  }

  private static Path gcLog(Path folder) {
    return folder.resolve("gc.log");
  }

  PortPlan ports() {
    return stack.ports();
  }

  URI service() {
    return URI.create("http://" + ports().address(Port.SCHEDULE));
  }

  URI bareServer() {
    return URI.create("http://" + ports().address(Port.SMTP));
  }

  String kafka() {
    return ports().address(Port.KAFKA);
  }

  /// A session in the service's own database, as its own user.
  Connection database() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s/schedule".formatted(ports().address(Port.POSTGRES)),
        "schedule",
        "schedule");
  }

  HeapLog heap() {
    return new HeapLog(gcLog(folder));
  }

  @Override
  public synchronized void close() {
    stack.close();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      System.err.println("Left behind: " + folder);
    }
  }
}
