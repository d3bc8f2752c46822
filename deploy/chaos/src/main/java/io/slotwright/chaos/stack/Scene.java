package io.slotwright.chaos.stack;

import io.slotwright.chaos.probe.Probe;
import io.slotwright.chaos.probe.SqlProbe;
import io.slotwright.chaos.probe.TcpProbe;
import io.slotwright.chaos.proxy.FaultProxy;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.local.kafka.KafkaBroker;
import io.slotwright.local.kafka.KafkaBroker.SideDoor;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Folders;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.mail.Mailbox;
import io.slotwright.local.postgres.Databases;
import io.slotwright.local.postgres.PostgresServer;
import io.slotwright.local.redis.RedisServer;
import io.slotwright.local.service.Gateway;
import io.slotwright.local.service.IdentityProvider;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Infrastructure;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import io.slotwright.local.supervision.Supervisor;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Two replicas of the booking service with all that they need and with the calendar and the
/// gateway, in a folder of their own. Every line of a replica's network has a proxy.
public final class Scene implements AutoCloseable {
  /// Components that can be killed and frozen, besides the replicas.
  public static final List<String> AROUND =
      List.of(
          PostgresServer.NAME,
          RedisServer.NAME,
          KafkaBroker.NAME,
          Mailbox.NAME,
          IdentityProvider.NAME,
          SuiteService.SCHEDULE.title(),
          SuiteService.CALENDAR.title(),
          Gateway.NAME);

  private static final String HIGH = "100000000";
  private static final Duration RESTART = Duration.ofSeconds(90);

  /// The second compiler does not pay: replicas do not live long enough here.
  private static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";

  private final Vertx vertx = Vertx.vertx();
  private final Path folder;
  private final PortPlan ports;
  private final PortPlan further = PortPlan.free();
  private final List<Replica> replicas;
  private final Stack stack;

  private Scene(Path home, Path cache, PortPlan ports, Consumer<String> progress)
      throws IOException {
    this.folder = Files.createTempDirectory("slotwright-chaos");
    this.ports = ports;
    this.replicas =
        List.of(
            replica(SuiteService.BOOKING.title(), ports.of(Port.BOOKING), further.of(Port.KAFKA)),
            replica(
                SuiteService.BOOKING.title() + "-2",
                further.of(Port.BOOKING),
                further.of(Port.KAFKA_CONTROLLER)));
    DataFolder data = new DataFolder(folder.resolve("data")).create();
    this.stack = Stack.of(new StackPlan(data, ports, components(home, cache, data)), progress);
  }

  /// Returns when everything is ready.
  ///
  /// @param home the repository, built
  /// @param cache where native programs are unpacked
  /// @param progress receives one line for each event of a component
  public static Scene start(Path home, Path cache, PortPlan ports, Consumer<String> progress)
      throws IOException {
    Scene scene = new Scene(home, cache, ports, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(scene.stack::close));
    scene.stack.start();
    return scene;
  }

  /// @param sideDoor the port of Kafka for it
  private Replica replica(String name, int port, int sideDoor) {
    return new Replica(
        name,
        URI.create("http://127.0.0.1:" + port),
        new FaultProxy(vertx, port),
        new FaultProxy(vertx, ports.of(Port.POSTGRES)),
        new FaultProxy(vertx, sideDoor),
        new FaultProxy(vertx, ports.of(Port.REDIS)));
  }

  /// Kafka advertises an address to its clients: to those of a replica, the replica's proxy.
  private static SideDoor sideDoor(Replica replica) {
    return new SideDoor(replica.kafka().target(), replica.kafka().port());
  }

  private List<Component> components(Path home, Path cache, DataFolder data) {
    List<Component> components =
        new ArrayList<>(
            Infrastructure.components(
                cache, data, ports, replicas.stream().map(Scene::sideDoor).toList()));
    components.add(IdentityProvider.component(home, data, ports));
    components.add(SuiteService.SCHEDULE.component(home, ports, data.linkKey()));
    components.add(SuiteService.CALENDAR.component(home, ports, data.linkKey()));
    Component model = SuiteService.BOOKING.component(home, ports, data.linkKey());
    replicas.forEach(replica -> components.add(component(model, replica)));
    components.add(Gateway.component(ports.of(Port.GATEWAY), behindTheGateway()));
    return components;
  }

  /// The first replica, through its proxy.
  private Map<String, Integer> behindTheGateway() {
    Map<String, Integer> services = new HashMap<>();
    for (SuiteService service : SuiteService.values()) {
      services.put(service.title(), ports.of(service.port()));
    }
    services.put(SuiteService.BOOKING.title(), replicas.getFirst().front().port());
    return services;
  }

  private static Component component(Component model, Replica replica) {
    int port = replica.direct().getPort();
    Map<String, String> environment = new HashMap<>(model.environment());
    environment.put("JDK_JAVA_OPTIONS", COMPILED_ONCE);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    // All clients share one address and one organisation. Their usage is counted.
    environment.put("SLOTWRIGHT_BOOKING_LIMITS_HOLDS_PER_ADDRESS_PER_HOUR", HIGH);
    environment.put("SLOTWRIGHT_BOOKING_LIMITS_HOLDS_PER_ORGANISATION_PER_HOUR", HIGH);
    environment.put("SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS_PER_DAY", HIGH);
    environment.put("SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS_EVERYWHERE_PER_DAY", HIGH);
    environment.put("SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ORGANISATION_PER_HOUR", HIGH);
    environment.put(
        "SLOTWRIGHT_DB_URL",
        "127.0.0.1:%d/%s".formatted(replica.database().port(), SuiteService.BOOKING.database()));
    environment.put("SLOTWRIGHT_KAFKA", "127.0.0.1:" + replica.kafka().port());
    environment.put("SLOTWRIGHT_REDIS_URL", "redis://127.0.0.1:" + replica.redis().port());
    return Component.of(replica.name(), model.command(), HttpReadiness.at(port, "/q/health/ready"))
        .withEnvironment(environment)
        .needing(model.needs().toArray(String[]::new));
  }

  public PortPlan ports() {
    return ports;
  }

  public List<Replica> replicas() {
    return replicas;
  }

  /// The addresses for clients: each replica, and the gateway.
  public List<URI> doors() {
    return Stream.concat(
            replicas.stream().map(Replica::address),
            Stream.of(URI.create("http://" + ports.address(Port.GATEWAY))))
        .toList();
  }

  /// A probe of whether a component answers, without a proxy.
  public Probe probe(String component) {
    return switch (component) {
      case PostgresServer.NAME -> new SqlProbe(ports.of(Port.POSTGRES));
      case RedisServer.NAME -> TcpProbe.redis(ports.of(Port.REDIS));
      case KafkaBroker.NAME -> TcpProbe.kafka(ports.of(Port.KAFKA));
      case Mailbox.NAME -> TcpProbe.smtp(ports.of(Port.SMTP));
      case Gateway.NAME -> TcpProbe.http(ports.of(Port.GATEWAY), "/health");
      case IdentityProvider.NAME ->
          TcpProbe.http(ports.of(Port.IDENTITY), "/.well-known/openid-configuration");
      default -> TcpProbe.http(portOf(component), "/q/health/live");
    };
  }

  private int portOf(String service) {
    return replicas.stream()
        .filter(replica -> replica.name().equals(service))
        .map(replica -> replica.direct().getPort())
        .findFirst()
        .orElseGet(
            () ->
                Arrays.stream(SuiteService.values())
                    .filter(each -> each.title().equals(service))
                    .map(each -> ports.of(each.port()))
                    .findFirst()
                    .orElseThrow());
  }

  public URI calendar() {
    return URI.create("http://" + ports.address(Port.CALENDAR));
  }

  /// The outboxes of all services, without a proxy.
  public Outboxes outboxes() {
    return new Outboxes(new Databases(ports.of(Port.POSTGRES)));
  }

  public URI schedule() {
    return URI.create("http://" + ports.address(Port.SCHEDULE));
  }

  /// The replicas' database, without a proxy.
  public BookingDatabase database() {
    return new BookingDatabase(new Databases(ports.of(Port.POSTGRES)));
  }

  public Redis redis() {
    return new Redis(ports.of(Port.REDIS));
  }

  public Supervisor components() {
    return stack.components();
  }

  /// Heals everything: proxies forward, and all components are ready again.
  public void heal() throws InterruptedException {
    for (Replica replica : replicas) {
      replica.proxies().forEach(proxy -> proxy.set(new Mode.Pass()));
    }
    for (String part : AROUND) {
      awaitReady(part);
    }
    for (Replica replica : replicas) {
      awaitReady(replica.name());
    }
  }

  public void awaitReady(String component) throws InterruptedException {
    components().awaitReady(component, RESTART);
  }

  /// Closes the connections that faults have left silent for ever.
  public void bury() {
    replicas.forEach(replica -> replica.proxies().forEach(FaultProxy::bury));
  }

  @Override
  public void close() throws IOException {
    stack.close();
    vertx.close().await();
    Folders.delete(folder);
  }
}
