package io.slotwright.local.service;

import static java.util.stream.Collectors.joining;

import io.slotwright.gateway.GatewayNode;
import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The gateway as a component of the stack.
public final class Gateway {
  public static final String NAME = "gateway";

  private static final String HEAP = "96m";

  /// The program of HAProxy, such as `/usr/sbin/haproxy`: set, it stands before the first port of
  /// each service with the configuration for production, instead of the gateway for laptops.
  private static final String HAPROXY = "SLOTWRIGHT_HAPROXY";

  private Gateway() {}

  /// The one that the environment chooses.
  ///
  /// @param home the repository
  /// @param services the ports of each service's replicas, by its name in the routes
  public static Component component(
      Path home, int port, Map<String, List<Integer>> services, Map<String, String> environment) {
    String haproxy = environment.get(HAPROXY);
    return haproxy == null ? component(port, services) : haproxy(haproxy, home, port, services);
  }

  /// The gateway for laptops.
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

  private static Component haproxy(
      String program, Path home, int port, Map<String, List<Integer>> services) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLOTWRIGHT_HAPROXY_ADDRESS", "127.0.0.1:" + port);
    services.forEach((name, at) -> settings.put(variable(name), "127.0.0.1:" + at.getFirst()));
    String configuration = home.resolve("deploy/haproxy/haproxy.cfg").toString();
    return Component.of(
            NAME, List.of(program, "-db", "-f", configuration), HttpReadiness.at(port, "/health"))
        .withEnvironment(settings);
  }

  private static String variable(String service) {
    return "SLOTWRIGHT_" + service.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
