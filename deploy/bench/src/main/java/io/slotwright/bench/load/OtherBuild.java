package io.slotwright.bench.load;

import io.slotwright.bench.load.ServiceStack.Extra;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.postgres.Databases;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// The same service of another build, such as the one before a change, beside this one: with a
/// database of its own, and as a consumer group of its own.
///
/// @param home the other repository, built
/// @param port of a component that does not run here
/// @param settings of the service, as its environment
public record OtherBuild(SuiteService service, Path home, Port port, Map<String, String> settings)
    implements Extra {
  public static final String NAME = "other-build";

  @Override
  public Component of(Component measured, StackPlan suite) {
    PortPlan ports = suite.ports();
    Map<String, String> environment = new HashMap<>(measured.environment());
    environment.putAll(settings);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
    environment.put("SLOTWRIGHT_DB_URL", ports.address(Port.POSTGRES) + "/" + database());
    environment.put("SLOTWRIGHT_REDIS_URL", "redis://" + ports.address(Port.REDIS) + "/1");
    environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", database());
    return Component.of(
            NAME,
            service.component(home, ports, "").command(),
            HttpReadiness.at(ports.of(port), "/q/health/ready"))
        .withEnvironment(environment)
        .needing(measured.needs().toArray(String[]::new))
        .preparedBy(() -> createDatabase(ports));
  }

  public URI uri(ServiceStack stack) {
    return URI.create("http://" + stack.ports().address(port));
  }

  /// The name of its database.
  public String database() {
    return service.database() + "_other";
  }

  private void createDatabase(PortPlan ports) throws SQLException {
    Databases databases = new Databases(ports.of(Port.POSTGRES));
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(database(), service.database()));
    }
    try (Connection connection = databases.connect(database());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
    }
  }
}
