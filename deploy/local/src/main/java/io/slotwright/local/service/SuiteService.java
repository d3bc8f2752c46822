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

/// One of the four services. Its name is that of its port's component, of its folder in the
/// repository, and of its backend in the routes.
public enum SuiteService {
  SCHEDULE(Port.SCHEDULE, "schedule", "128m"),
  /// Its index fills the old generation. The young one is as large as memory allows: the slowest
  /// answers are those that wait for its collection.
  BOOKING(Port.BOOKING, "booking", "104m", "-Xmn40m"),
  CALENDAR(Port.CALENDAR, "calendar", "128m"),
  NOTIFICATION(Port.NOTIFICATION, "notification", "128m");

  private final Port port;
  private final String database;
  private final String maximumHeap;
  private final List<String> options;

  /// @param database its database and its user there
  /// @param options of its JVM in addition to those of all
  SuiteService(Port port, String database, String maximumHeap, String... options) {
    this.port = port;
    this.database = database;
    this.maximumHeap = maximumHeap;
    this.options = List.of(options);
  }

  /// Its name in the stack.
  public String title() {
    return port.component();
  }

  public Port port() {
    return port;
  }

  /// Its database, its user there and, locally, that user's password.
  public String database() {
    return database;
  }

  /// @param home the repository
  /// @param linkKey signs the links in mails
  public Component component(Path home, PortPlan ports, String linkKey) {
    Path jar = BuiltJar.in(home, title() + "/target/quarkus-app/quarkus-run.jar");
    return Component.of(
            title(),
            JavaProgram.ofJar(jar, maximumHeap, options),
            HttpReadiness.at(ports.of(port), "/q/health/ready"))
        .withEnvironment(environment(ports, linkKey))
        .needing(PostgresServer.NAME, RedisServer.NAME, KafkaBroker.NAME, IdentityProvider.NAME);
  }

  private Map<String, String> environment(PortPlan ports, String linkKey) {
    Map<String, String> environment = new HashMap<>();
    // In any other profile a service refuses to start with the settings that follow.
    environment.put("SLOTWRIGHT_ENVIRONMENT", "local");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
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
