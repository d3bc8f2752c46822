package io.slotwright.local.stack;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.Gateway;
import io.slotwright.local.service.IdentityProvider;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The whole product on one machine.
public final class Suite {
  private Suite() {}

  /// @param home the repository, built
  /// @param cache where native programs are unpacked
  public static StackPlan plan(Path home, Path cache, DataFolder data, PortPlan ports) {
    List<Component> components =
        new ArrayList<>(Infrastructure.components(cache, data.create(), ports));
    components.add(IdentityProvider.component(home, data, ports));
    String linkKey = data.linkKey();
    for (SuiteService service : SuiteService.values()) {
      components.add(service.component(home, ports, linkKey));
    }
    Map<String, List<Integer>> services =
        Arrays.stream(SuiteService.values())
            .collect(
                Collectors.toMap(
                    SuiteService::title, s -> s.ports().stream().map(ports::of).toList()));
    components.add(Gateway.component(home, ports.of(Port.GATEWAY), services, System.getenv()));
    return new StackPlan(data, ports, components);
  }
}
