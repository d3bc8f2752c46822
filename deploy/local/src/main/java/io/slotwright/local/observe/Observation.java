package io.slotwright.local.observe;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.supervision.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Prometheus, which asks all services, and Alertmanager, which mails its alerts to the mailbox.
public final class Observation {

  private Observation() {}

  /// Fails with one line that says how to install what is missing.
  ///
  /// @param home the repository, whose rules and consoles are used
  public static List<Component> components(
      Path home, Map<String, String> environment, DataFolder data, PortPlan ports) {
    InstalledProgram programs = InstalledProgram.in(environment);
    Path observability = home.resolve("deploy/observability");
    Alertmanager alertmanager =
        new Alertmanager(
            programs.find("alertmanager", "prometheus-alertmanager"),
            data.alertmanager(),
            ports.of(Port.ALERTMANAGER),
            ports.of(Port.SMTP));
    Prometheus prometheus =
        new Prometheus(programs.find("prometheus"), observability, data.prometheus(), ports);
    return List.of(alertmanager.component(), prometheus.component());
  }
}
