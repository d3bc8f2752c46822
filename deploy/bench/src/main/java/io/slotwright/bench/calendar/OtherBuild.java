package io.slotwright.bench.calendar;

import io.slotwright.bench.load.ServiceStack;
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
record OtherBuild(Path home, Map<String, String> settings) implements Extra {
  static final String NAME = "other-build";

  private static final Port PORT = Port.NOTIFICATION;
  private static final String DATABASE = "calendar_other";
  private static final String OWNER = SuiteService.CALENDAR.database();

  @Override
  public Component of(Component service, StackPlan suite) {
    PortPlan ports = suite.ports();
    Map<String, String> environment = new HashMap<>(service.environment());
    environment.putAll(settings);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(PORT)));
    environment.put("SLOTWRIGHT_DB_URL", ports.address(Port.POSTGRES) + "/" + DATABASE);
    environment.put("SLOTWRIGHT_REDIS_URL", "redis://" + ports.address(Port.REDIS) + "/1");
    environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", DATABASE);
    return Component.of(
            NAME,
            SuiteService.CALENDAR.component(home, ports, "").command(),
            HttpReadiness.at(ports.of(PORT), "/q/health/ready"))
        .withEnvironment(environment)
        .needing(service.needs().toArray(String[]::new))
        .preparedBy(() -> createDatabase(ports));
  }

  URI uri(ServiceStack stack) {
    return URI.create("http://" + stack.ports().address(PORT));
  }

  private static void createDatabase(PortPlan ports) throws SQLException {
    Databases databases = new Databases(ports.of(Port.POSTGRES));
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
    }
    try (Connection connection = databases.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
    }
  }
}
