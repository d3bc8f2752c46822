package io.slotwright.local.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.PortPlan;
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
            () ->
                Observation.components(
                    folder, environment, new DataFolder(folder), PortPlan.above(8000)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--observe needs alertmanager")
        .hasMessageContaining("apt-get install --no-install-recommends prometheus");
  }

  @Test
  void eachServiceIsAskedUnderItsName() {
    Prometheus prometheus =
        new Prometheus(folder, Path.of("/home/deploy/observability"), folder, PortPlan.above(8000));

    assertThat(prometheus.yaml())
        .contains(
            "rule_files: [\"/home/deploy/observability/rules/*.yml\"]",
            "  - job_name: schedule-service\n    metrics_path: /q/metrics\n"
                + "    static_configs: [{ targets: [\"127.0.0.1:8081\"] }]",
            "  - job_name: booking-service",
            "  - job_name: calendar-view-service",
            "  - job_name: notification-service",
            "alertmanagers:\n    - static_configs: [{ targets: [\"127.0.0.1:8086\"] }]");
  }
}
