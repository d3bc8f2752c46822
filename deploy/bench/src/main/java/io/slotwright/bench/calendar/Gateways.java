package io.slotwright.bench.calendar;

import io.slotwright.bench.load.ServiceStack;
import io.slotwright.bench.load.ServiceStack.Extra;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.Gateway;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.supervision.Component;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A gateway before one server, without the limits of what one client may ask: all load comes from
/// one address.
///
/// @param port where it listens, of a component that does not run here
/// @param server the port of the server behind it
record Gateways(String name, Port port, Port server) implements Extra {
  static final Gateways OF_SERVICE =
      new Gateways("gateway-of-service", Port.GATEWAY, Port.CALENDAR);
  static final Gateways OF_BARE_SERVER =
      new Gateways("gateway-of-bare-server", Port.MAILBOX, ServiceStack.BARE_PORT);

  static final String HIGH = "100000000";

  @Override
  public Component of(Component service, StackPlan suite) {
    PortPlan ports = suite.ports();
    return named(
        name,
        Gateway.component(ports.of(port), services(ports, server)),
        Map.of(
            "SLOTWRIGHT_GATEWAY_REQUESTS_PER_SECOND", HIGH,
            "SLOTWRIGHT_GATEWAY_REQUESTS_BURST", HIGH));
  }

  /// Where a gateway finds the services.
  ///
  /// @param calendar the port of the one that is asked
  static Map<String, List<Integer>> services(PortPlan ports, Port calendar) {
    Map<String, List<Integer>> services =
        Arrays.stream(SuiteService.values())
            .collect(Collectors.toMap(SuiteService::title, each -> List.of(ports.of(each.port()))));
    services.put(SuiteService.CALENDAR.title(), List.of(ports.of(calendar)));
    return services;
  }

  static Component named(String name, Component gateway, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(gateway.environment());
    environment.putAll(settings);
    return Component.of(name, gateway.command(), gateway.readiness()).withEnvironment(environment);
  }

  URI uri(ServiceStack stack) {
    return URI.create("http://" + stack.ports().address(port));
  }
}
