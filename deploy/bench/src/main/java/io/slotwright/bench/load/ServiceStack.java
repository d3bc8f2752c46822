package io.slotwright.bench.load;

import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Folders;
import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.stack.Suite;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import io.slotwright.local.supervision.ProcessNote;
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

/// One service with the infrastructure that it needs, on its own ports and folder, and a bare
/// server beside it.
public final class ServiceStack implements AutoCloseable {
  public static final String BARE_SERVER = "bare-server";

  /// No mailbox runs here, so its port is free.
  public static final Port BARE_PORT = Port.SMTP;

  private static final String HEAP = "128m";
  private static final Set<String> NEEDED = Set.of("postgres", "redis", "kafka", "identity");

  private final SuiteService service;
  private final Path folder;
  private final Stack stack;

  private ServiceStack(SuiteService service, Path folder, Stack stack) {
    this.service = service;
    this.folder = folder;
    this.stack = stack;
  }

  /// @param home the repository, built
  /// @param settings of the service, as its environment
  public static ServiceStack start(
      SuiteService service,
      Path home,
      Map<String, String> environment,
      Map<String, String> settings)
      throws IOException {
    return start(service, home, environment, settings, List.of());
  }

  /// With more processes beside the service.
  public static ServiceStack start(
      SuiteService service,
      Path home,
      Map<String, String> environment,
      Map<String, String> settings,
      List<? extends Extra> extras)
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
    suite.components().stream()
        .filter(part -> NEEDED.contains(part.name()) || part.name().equals(service.title()))
        .forEach(part -> components.add(set(part, service, gcLog(folder), settings)));
    components.add(bareServer(ports.of(BARE_PORT)));
    Component measured = component(suite, service);
    extras.forEach(extra -> components.add(extra.of(measured, suite)));
    Stack stack =
        Stack.of(new StackPlan(suite.data(), ports, components), line -> System.err.println(line));
    ServiceStack started = new ServiceStack(service, folder, stack);
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    stack.start();
    return started;
  }

  /// A process beside the measured service.
  @FunctionalInterface
  public interface Extra {
    /// @param service the measured one, without its settings
    /// @param suite all of the suite, of which only some runs
    Component of(Component service, StackPlan suite);
  }

  /// Another replica of the service.
  ///
  /// @param port of a component that does not run here
  /// @param settings that replace the service's
  public record Twin(String name, Port port, Map<String, String> settings) implements Extra {
    @Override
    public Component of(Component service, StackPlan suite) {
      PortPlan ports = suite.ports();
      Map<String, String> environment = new HashMap<>(service.environment());
      environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
      environment.putAll(settings);
      return Component.of(
              name, service.command(), HttpReadiness.at(ports.of(port), "/q/health/ready"))
          .withEnvironment(environment)
          .needing(service.needs().toArray(String[]::new));
    }
  }

  /// Another service of the suite, at its own port.
  ///
  /// @param settings of it, as its environment
  public record Neighbour(SuiteService service, Map<String, String> settings) implements Extra {
    @Override
    public Component of(Component measured, StackPlan suite) {
      return component(suite, service).withEnvironment(settings(component(suite, service)));
    }

    /// Another replica of it.
    ///
    /// @param port of a component that does not run here
    public Extra twin(String name, Port port) {
      return (measured, suite) ->
          new Twin(name, port, settings).of(component(suite, service), suite);
    }

    private Map<String, String> settings(Component component) {
      Map<String, String> environment = new HashMap<>(component.environment());
      environment.putAll(settings);
      return environment;
    }
  }

  private static Component component(StackPlan suite, SuiteService service) {
    return suite.components().stream()
        .filter(component -> component.name().equals(service.title()))
        .findFirst()
        .orElseThrow();
  }

  private static Component set(
      Component component, SuiteService service, Path gcLog, Map<String, String> settings) {
    if (!component.name().equals(service.title())) {
      return component;
    }
    Map<String, String> environment = new HashMap<>(component.environment());
    environment.putAll(settings);
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

  public PortPlan ports() {
    return stack.ports();
  }

  public URI service() {
    return URI.create("http://" + ports().address(service.port()));
  }

  public URI twin(Twin twin) {
    return URI.create("http://" + ports().address(twin.port()));
  }

  public URI bareServer() {
    return URI.create("http://" + ports().address(BARE_PORT));
  }

  /// The process of a component.
  public ProcessHandle process(String component) throws IOException {
    return ProcessNote.readFrom(data().run().resolve(component + ".pid"))
        .flatMap(ProcessNote::process)
        .orElseThrow(() -> new Failure(component + " does not run."));
  }

  public String kafka() {
    return ports().address(Port.KAFKA);
  }

  /// A session in the service's own database, as its user and with its planner settings.
  public Connection database() throws SQLException {
    return database(service, service.database());
  }

  /// A session like [#database()], in the database of another service or build.
  ///
  /// @param owner whose database it is
  public Connection database(SuiteService owner, String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s/%s?options=-c%%20plan_cache_mode=force_generic_plan"
            .formatted(ports().address(Port.POSTGRES), name),
        owner.database(),
        owner.database());
  }

  /// The log of the service's garbage collector.
  public Path gcLog() {
    return gcLog(folder);
  }

  public DataFolder data() {
    return new DataFolder(folder.resolve("data"));
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
