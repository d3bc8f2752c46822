package io.slotwright.local.stack;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Supervisor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Restarts a service of the running suite without a lost request: its next process starts beside
/// the running one, from what is built then, and takes over when it is ready. One that does not
/// become ready is ended, and the running one stays.
public final class Rollout {
  private final Supervisor components;
  private final Path home;
  private final DataFolder data;
  private final PortPlan ports;

  /// @param components of a [Suite]
  /// @param home the repository, built
  public Rollout(Supervisor components, Path home, DataFolder data, PortPlan ports) {
    this.components = components;
    this.home = home;
    this.data = data;
    this.ports = ports;
  }

  /// Returns when the last process has ended.
  ///
  /// @param name of the service
  /// @throws Failure when there is no such service, it does not run, or the next process is not
  ///     ready in time
  public void of(String name) throws InterruptedException {
    SuiteService service =
        Arrays.stream(SuiteService.values())
            .filter(each -> each.title().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    components.replace(service.successor(components.component(name), home, ports, data.linkKey()));
  }

  private static Failure unknown(String name) {
    return new Failure(
        Arrays.stream(SuiteService.values())
            .map(SuiteService::title)
            .collect(
                Collectors.joining(
                    ", ", "There is no service %s: choose from ".formatted(name), ".")));
  }
}
