package io.slotwright.local.service;

import io.slotwright.local.kafka.KafkaBroker;
import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.postgres.PostgresServer;
import io.slotwright.local.redis.RedisServer;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// One of the four services. Its name is that of its port's component, of its folder in the
/// repository, and of its backend in the routes.
public enum SuiteService {
  SCHEDULE(Port.SCHEDULE, Port.OTHER_SCHEDULE, "schedule", "128m"),
  /// Its index fills the old generation. The young one is as large as memory allows: the slowest
  /// answers are those that wait for its collection. The heap begins with room for the old one:
  /// without it, a JVM ends that cannot place the objects of its [AotCache] there.
  BOOKING(Port.BOOKING, Port.OTHER_BOOKING, "booking", "104m", "-Xms72m", "-Xmn40m"),
  CALENDAR(Port.CALENDAR, Port.OTHER_CALENDAR, "calendar", "128m"),
  NOTIFICATION(Port.NOTIFICATION, Port.OTHER_NOTIFICATION, "notification", "128m");

  private static final String HTTP_PORT = "QUARKUS_HTTP_PORT";

  private final Port port;
  private final Port otherPort;
  private final String database;
  private final String maximumHeap;
  private final List<String> options;

  /// @param database its database and its user there
  /// @param options of its JVM in addition to those of all
  SuiteService(Port port, Port otherPort, String database, String maximumHeap, String... options) {
    this.port = port;
    this.otherPort = otherPort;
    this.database = database;
    this.maximumHeap = maximumHeap;
    this.options = List.of(options);
  }

  /// Its name in the stack.
  public String title() {
    return port.component();
  }

  /// Where it listens at first.
  public Port port() {
    return port;
  }

  /// Where its processes may listen: at first on the first.
  public List<Port> ports() {
    return List.of(port, otherPort);
  }

  /// Its database, its user there and, locally, that user's password.
  public String database() {
    return database;
  }

  /// @param home the repository
  /// @param linkKey signs the links in mails
  public Component component(Path home, PortPlan ports, String linkKey) {
    return component(home, ports, linkKey, port);
  }

  /// The next process of the service, to take over from the running one.
  ///
  /// @param running listens on the port that this one leaves alone
  public Component successor(Component running, Path home, PortPlan ports, String linkKey) {
    boolean onFirst = portOf(running) == ports.of(port);
    return component(home, ports, linkKey, onFirst ? otherPort : port);
  }

  /// Where a process of a service listens.
  public static int portOf(Component running) {
    return Integer.parseInt(
        Objects.requireNonNull(running.environment().get(HTTP_PORT), running.name()));
  }

  /// A process that writes the service's [AotCache] when it ends, which takes a while.
  ///
  /// @param java the program of the JVM that the cache is for
  /// @param jar the service's
  /// @param cache to be written
  public Component trainee(Path java, Path jar, AotCache cache, PortPlan ports, String linkKey) {
    return component(
        JavaProgram.ofJar(java, jar, maximumHeap, with(cache.write())), ports, linkKey, port);
  }

  /// Its jar, as the build of the repository makes it.
  public Path jar(Path home) {
    return BuiltJar.in(home, title() + "/target/quarkus-app/quarkus-run.jar");
  }

  private Component component(Path home, PortPlan ports, String linkKey, Port at) {
    Path jar = jar(home);
    List<String> command = JavaProgram.ofJar(jar, maximumHeap, with(AotCache.beside(jar).use()));
    return component(command, ports, linkKey, at);
  }

  private List<String> with(List<String> more) {
    return Stream.concat(options.stream(), more.stream()).toList();
  }

  private Component component(List<String> command, PortPlan ports, String linkKey, Port at) {
    return Component.of(title(), command, HttpReadiness.at(ports.of(at), "/q/health/ready"))
        .withEnvironment(environment(ports, linkKey, at))
        .needing(PostgresServer.NAME, RedisServer.NAME, KafkaBroker.NAME, IdentityProvider.NAME);
  }

  private Map<String, String> environment(PortPlan ports, String linkKey, Port at) {
    Map<String, String> environment = new HashMap<>();
    // In any other profile a service refuses to start with the settings that follow.
    environment.put("SLOTWRIGHT_ENVIRONMENT", "local");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put(HTTP_PORT, Integer.toString(ports.of(at)));
    // The gateway sees within a second that a service is about to stop.
    environment.put("SLOTWRIGHT_SHUTDOWN_NOTICE", "PT2S");
    environment.put("SLOTWRIGHT_DB_URL", ports.address(Port.POSTGRES) + "/" + database);
    environment.put("SLOTWRIGHT_DB_USER", database);
    environment.put("SLOTWRIGHT_DB_PASSWORD", database);
    environment.put("SLOTWRIGHT_REDIS_URL", "redis://" + ports.address(Port.REDIS));
    environment.put("SLOTWRIGHT_KAFKA", ports.address(Port.KAFKA));
    environment.put("SLOTWRIGHT_OIDC_URL", ports.issuer());
    environment.put("SLOTWRIGHT_SMTP_HOST", "127.0.0.1");
    environment.put("SLOTWRIGHT_SMTP_PORT", Integer.toString(ports.of(Port.SMTP)));
    environment.put("SLOTWRIGHT_SMTP_TLS", "none");
    environment.put("SLOTWRIGHT_PUBLIC_URL", ports.publicUrl());
    environment.put("SLOTWRIGHT_LINK_KEY", linkKey);
    // By default glibc keeps one arena of native memory per core and thread.
    environment.put("MALLOC_ARENA_MAX", "1");
    return environment;
  }
}
