package io.slotwright.local.service;

import static java.util.stream.Collectors.joining;

import io.slotwright.gateway.GatewayNode;
import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The gateway as a component of the stack.
public final class Gateway {
  public static final String NAME = "gateway";

  private static final String HEAP = "96m";

  private Gateway() {}

  /// @param services the ports of each service's replicas, by its name in the routes
  public static Component component(int port, Map<String, List<Integer>> services) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(port));
    services.forEach(
        (name, at) ->
            arguments.add(at.stream().map(String::valueOf).collect(joining(",", name + "=", ""))));
    return Component.of(
            NAME,
            JavaProgram.ofClass(GatewayNode.class, HEAP, arguments.toArray(String[]::new)),
            HttpReadiness.at(port, "/health"))
        .withEnvironment(JavaProgram.classPath());
  }
}
