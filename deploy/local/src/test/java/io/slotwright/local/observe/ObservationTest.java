package io.slotwright.local.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.PortPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationTest {

  @TempDir Path folder;

  @Test
  void whatIsMissingIsNamedWithTheWayToInstallIt() {
    Map<String, String> environment = Map.of("PATH", folder.toString());

    assertThatThrownBy(
            () -> Observation.of(folder, environment, new DataFolder(folder), PortPlan.above(8000)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--observe needs alertmanager")
        .hasMessageContaining("apt-get install --no-install-recommends prometheus");
  }

  @Test
  void theRulesAndTheServicesAreRead() {
    Prometheus prometheus =
        new Prometheus(folder, Path.of("/home/deploy/observability"), folder, PortPlan.above(8000));

    assertThat(prometheus.yaml())
        .contains(
            "rule_files: [\"/home/deploy/observability/rules/*.yml\"]",
            "file_sd_configs: [{ files: [\"%s/services.yml\"] }]".formatted(folder),
            "alertmanagers:\n    - static_configs: [{ targets: [\"127.0.0.1:8095\"] }]");
  }

  @Test
  void eachServiceIsAskedWhereItListens() throws IOException {
    Prometheus prometheus =
        new Prometheus(folder, Path.of("/home/deploy/observability"), folder, PortPlan.above(8000));
    Map<String, Integer> listening = prometheus.firstPorts();
    listening.put("booking-service", 8086);

    prometheus.follow(listening);

    assertThat(folder.resolve("services.yml"))
        .hasContent(
            """
            - targets: ["127.0.0.1:8086"]
              labels: { job: booking-service }
            - targets: ["127.0.0.1:8083"]
              labels: { job: calendar-view-service }
            - targets: ["127.0.0.1:8084"]
              labels: { job: notification-service }
            - targets: ["127.0.0.1:8081"]
              labels: { job: schedule-service }
            """);
  }
}
