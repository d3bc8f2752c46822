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

/// Two replicas of one service, the subject, with all that they need and with the others that take
/// part in a booking, and the gateway, in a folder of their own. Every line of a replica's network
/// has a proxy.
public final class Scene implements AutoCloseable {
  private static final List<SuiteService> SERVICES =
      List.of(SuiteService.SCHEDULE, SuiteService.CALENDAR, SuiteService.BOOKING);

  private static final String HIGH = "100000000";
  private static final Duration RESTART = Duration.ofSeconds(90);

  /// The second compiler does not pay: replicas do not live long enough here.
  private static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";

  private final Vertx vertx = Vertx.vertx();
  private final Path folder;
  private final PortPlan ports;
  private final PortPlan further = PortPlan.free();
  private final SuiteService subject;
  private final List<Replica> replicas;
  private final Stack stack;

  private Scene(
      SuiteService subject, Path home, Path cache, PortPlan ports, Consumer<String> progress)
      throws IOException {
    this.subject = subject;
    this.folder = Files.createTempDirectory("slotwright-chaos");
    this.ports = ports;
    this.replicas =
        List.of(
            replica(subject.title(), ports.of(subject.port()), further.of(Port.KAFKA)),
            replica(
                subject.title() + "-2",
                further.of(subject.port()),
                further.of(Port.KAFKA_CONTROLLER)));
    DataFolder data = new DataFolder(folder.resolve("data")).create();
    this.stack = Stack.of(new StackPlan(data, ports, components(home, cache, data)), progress);
  }

  /// Returns when everything is ready.
  ///
  /// @param subject of which there are two replicas
  /// @param home the repository, built
  /// @param cache where native programs are unpacked
  /// @param progress receives one line for each event of a component
  public static Scene start(
      SuiteService subject, Path home, Path cache, PortPlan ports, Consumer<String> progress)
      throws IOException {
    Scene scene = new Scene(subject, home, cache, ports, progress);
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
    for (SuiteService service : SERVICES) {
      Component model = withoutLimits(service, service.component(home, ports, data.linkKey()));
      if (service == subject) {
        replicas.forEach(replica -> components.add(component(model, replica)));
      } else {
        components.add(model);
      }
    }
    components.add(Gateway.component(ports.of(Port.GATEWAY), behindTheGateway()));
    return components;
  }

  /// All clients share one address and one organisation, and their usage is counted.
  private static Component withoutLimits(SuiteService service, Component component) {
    List<String> limits =
        switch (service) {
          case BOOKING ->
              List.of(
                  "SLOTWRIGHT_BOOKING_LIMITS_HOLDS_PER_ADDRESS_PER_HOUR",
                  "SLOTWRIGHT_BOOKING_LIMITS_HOLDS_PER_ORGANISATION_PER_HOUR",
                  "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS_PER_DAY",
                  "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS_EVERYWHERE_PER_DAY",
                  "SLOTWRIGHT_BOOKING_LIMITS_BOOKINGS_PER_ORGANISATION_PER_HOUR");
          case CALENDAR -> List.of("SLOTWRIGHT_LIVE_CONNECTIONS_PER_ADDRESS");
          case SCHEDULE, NOTIFICATION -> List.of();
        };
    Map<String, String> environment = new HashMap<>(component.environment());
    limits.forEach(limit -> environment.put(limit, HIGH));
    return component.withEnvironment(environment);
  }

  /// Both replicas, through their proxies.
  private Map<String, List<Integer>> behindTheGateway() {
    Map<String, List<Integer>> services = new HashMap<>();
    for (SuiteService service : SuiteService.values()) {
      services.put(service.title(), List.of(ports.of(service.port())));
    }
    services.put(
        subject.title(), replicas.stream().map(replica -> replica.front().port()).toList());
    return services;
  }

  private Component component(Component model, Replica replica) {
    int port = replica.direct().getPort();
    Map<String, String> environment = new HashMap<>(model.environment());
    environment.put("JDK_JAVA_OPTIONS", COMPILED_ONCE);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put(
        "SLOTWRIGHT_DB_URL",
        "127.0.0.1:%d/%s".formatted(replica.database().port(), subject.database()));
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

  /// The addresses of the subject for clients: each replica, and the gateway.
  public List<URI> doors() {
    return doorsOf(subject);
  }

  /// The addresses for clients that book: each booking service, and the gateway.
  public List<URI> bookingDoors() {
    return doorsOf(SuiteService.BOOKING);
  }

  private List<URI> doorsOf(SuiteService service) {
    Stream<URI> own =
        service == subject ? replicas.stream().map(Replica::address) : directOf(service).stream();
    return Stream.concat(own, Stream.of(gateway())).toList();
  }

  /// The address for clients that leave the choice of a replica to the gateway.
  public URI gateway() {
    return URI.create("http://" + ports.address(Port.GATEWAY));
  }

  /// Every process of a service, without a proxy.
  private List<URI> directOf(SuiteService service) {
    return service == subject
        ? replicas.stream().map(Replica::direct).toList()
        : List.of(URI.create("http://" + ports.address(service.port())));
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

  /// Every calendar, without a proxy.
  public List<URI> calendars() {
    return directOf(SuiteService.CALENDAR);
  }

  /// Every booking service, without a proxy.
  public List<URI> bookings() {
    return directOf(SuiteService.BOOKING);
  }

  /// The outboxes of all services, without a proxy.
  public Outboxes outboxes() {
    return new Outboxes(new Databases(ports.of(Port.POSTGRES)));
  }

  public URI schedule() {
    return URI.create("http://" + ports.address(Port.SCHEDULE));
  }

  /// The booking service's database, without a proxy.
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
    for (String part :
        List.of(
            PostgresServer.NAME,
            RedisServer.NAME,
            KafkaBroker.NAME,
            Mailbox.NAME,
            IdentityProvider.NAME)) {
      awaitReady(part);
    }
    for (SuiteService service : SERVICES) {
      awaitReady(service.title());
    }
    for (Replica replica : replicas) {
      awaitReady(replica.name());
    }
    awaitReady(Gateway.NAME);
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
