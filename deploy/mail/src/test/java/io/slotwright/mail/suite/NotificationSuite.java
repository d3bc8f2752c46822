package io.slotwright.mail.suite;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.local.client.PublicApi;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.kafka.KafkaBroker;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.postgres.PostgresServer;
import io.slotwright.local.redis.RedisServer;
import io.slotwright.local.service.IdentityProvider;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Infrastructure;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.supervision.Component;
import io.slotwright.mail.server.MailServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The packaged notification service with the settings of an operator who has real mail servers.
/// The other services are only heard of.
public final class NotificationSuite implements AutoCloseable {

  private static final Set<String> INFRASTRUCTURE =
      Set.of(PostgresServer.NAME, RedisServer.NAME, KafkaBroker.NAME);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Stack stack;
  private final Path log;

  private NotificationSuite(Stack stack, Path log) {
    this.stack = stack;
    this.log = log;
  }

  /// Returns when everything is ready.
  ///
  /// @param home the repository, built
  /// @param data a folder that does not exist yet
  public static NotificationSuite start(Path home, Path data, PortPlan ports, MailServers servers)
      throws IOException {
    DataFolder folder = new DataFolder(data).create();
    List<Component> components = new ArrayList<>();
    Infrastructure.components(CacheFolder.from(System.getenv()), folder, ports).stream()
        .filter(component -> INFRASTRUCTURE.contains(component.name()))
        .forEach(components::add);
    components.add(IdentityProvider.component(home, folder, ports));
    components.addAll(servers.components());
    components.add(
        configured(
            SuiteService.NOTIFICATION.component(home, ports, folder.linkKey()),
            servers.settings()));
    Stack stack = Stack.of(new StackPlan(folder, ports, components), System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    try {
      return new NotificationSuite(
          stack.start(), folder.logs().resolve(SuiteService.NOTIFICATION.title() + ".log"));
    } catch (RuntimeException failure) {
      stack.close();
      throw failure;
    }
  }

  private static Component configured(Component service, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(service.environment());
    environment.putAll(settings);
    List<String> needs = new ArrayList<>(service.needs());
    needs.add(MailServers.POSTFIX);
    return service.withEnvironment(environment).needing(needs.toArray(String[]::new));
  }

  /// Says what other services would say.
  public Events events() {
    return new Events(stack.ports().address(Port.KAFKA));
  }

  /// The deliveries of a booking, as operators see them.
  public List<JsonNode> deliveries(String booking) {
    return ask("/api/v1/notifications?booking_id=" + booking);
  }

  /// The mailboxes that get no mails, as operators see them.
  public List<JsonNode> suppressions() {
    return ask("/api/v1/notifications/suppressions");
  }

  /// Has the operators of a point told of new bookings at once, and of everything soon. Waits until
  /// the point is known.
  ///
  /// @param digestAt by the clock of the point
  public void tellOperators(String point, String email, String locale, LocalTime digestAt) {
    String path = "/api/v1/notifications/operator-mails/" + point;
    try (PublicApi api = api()) {
      await("service point")
          .atMost(PATIENCE)
          .until(() -> api.find(path, "Authorization", operator()).isPresent());
      api.put(
          path,
          Map.of(
              "emails",
              List.of(email),
              "locale",
              locale,
              "new_bookings",
              "at_once",
              "digest_at",
              digestAt.truncatedTo(ChronoUnit.MINUTES).toString()),
          "Authorization",
          operator());
    }
  }

  private List<JsonNode> ask(String list) {
    try (PublicApi api = api()) {
      return api.all(list, "Authorization", operator());
    }
  }

  private PublicApi api() {
    return new PublicApi(URI.create("http://" + stack.ports().address(Port.NOTIFICATION)));
  }

  private String operator() {
    return "Bearer " + new Tokens(stack.ports()).of("operator");
  }

  /// What the service has written about its work.
  public Path log() {
    return log;
  }

  @Override
  public void close() {
    stack.close();
  }
}
