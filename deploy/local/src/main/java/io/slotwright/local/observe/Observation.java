package io.slotwright.local.observe;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Prometheus, which asks all services, and Alertmanager, which mails its alerts to the mailbox.
public final class Observation {
  private final Alertmanager alertmanager;
  private final Prometheus prometheus;

  private Observation(Alertmanager alertmanager, Prometheus prometheus) {
    this.alertmanager = alertmanager;
    this.prometheus = prometheus;
  }

  /// Fails with one line that says how to install what is missing.
  ///
  /// @param home the repository, whose rules and consoles are used
  public static Observation of(
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
    return new Observation(alertmanager, prometheus);
  }

  public List<Component> components() {
    return List.of(alertmanager.component(), prometheus.component());
  }

  /// Asks the services where they listen now.
  ///
  /// @param running the components of the suite; a service that is not among them runs from its
  ///     sources, on its first port
  public void follow(Supervisor running) {
    Map<String, Integer> ports = prometheus.firstPorts();
    Arrays.stream(SuiteService.values())
        .map(SuiteService::title)
        .filter(running::has)
        .forEach(name -> ports.put(name, SuiteService.portOf(running.component(name))));
    try {
      prometheus.follow(ports);
    } catch (IOException e) {
      throw new UncheckedIOException("Prometheus cannot follow the services", e);
    }
  }
}
