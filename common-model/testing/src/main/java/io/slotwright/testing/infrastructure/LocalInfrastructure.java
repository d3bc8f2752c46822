package io.slotwright.testing.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Starts the local stack's infrastructure once for the tests of a module and configures the
/// service to use it.
///
/// Use as `@QuarkusTestResource(LocalInfrastructure.class)`. The service has its own database,
/// named as in a local run.
public final class LocalInfrastructure implements QuarkusTestResourceLifecycleManager {

  private static @Nullable InfrastructureProcess process;

  @Override
  public Map<String, String> start() {
    JsonNode ports = process().ports();
    Map<String, String> config = new HashMap<>();
    config.put("slotwright.test.postgres", address(ports, "postgres"));
    config.put("SLOTWRIGHT_REDIS_URL", "redis://" + address(ports, "redis"));
    config.put("SLOTWRIGHT_KAFKA", address(ports, "kafka"));
    config.put("SLOTWRIGHT_SMTP_HOST", "127.0.0.1");
    config.put("SLOTWRIGHT_SMTP_PORT", ports.get("smtp").asText());
    config.put("slotwright.test.mailbox", "http://" + address(ports, "mailbox"));
    config.put("SLOTWRIGHT_DB_URL", address(ports, "postgres") + "/${slotwright.database}");
    config.put("SLOTWRIGHT_LINK_KEY", "only-for-tests-0123456789abcdef0123456789");
    config.put("SLOTWRIGHT_OIDC_URL", "http://" + ClosedPort.address());
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.oidc.connection-delay", "0S");
    return config;
  }

  @Override
  public void stop() {
    InfrastructureProcess started = process;
    if (started != null) {
      started.close();
      process = null;
    }
  }

  /// A setting made by [#start], such as `SLOTWRIGHT_KAFKA`, for a test that uses the
  /// infrastructure itself.
  public static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  /// Pauses PostgreSQL and all its backends until the returned handle is closed.
  public static FrozenPostgres freezePostgres() {
    return FrozenPostgres.among(process().handle());
  }

  private static InfrastructureProcess process() {
    InfrastructureProcess started = process;
    if (started == null) {
      started = InfrastructureProcess.start();
      process = started;
    }
    return started;
  }

  private static String address(JsonNode ports, String component) {
    return "127.0.0.1:" + ports.get(component).asInt();
  }
}
