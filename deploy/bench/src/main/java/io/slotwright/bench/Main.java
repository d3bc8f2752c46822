package io.slotwright.bench;

import io.slotwright.local.DataFolder;
import io.slotwright.local.Failure;
import io.slotwright.local.PortPlan;
import io.slotwright.local.Tokens;
import java.nio.file.Path;
import java.util.Map;

/// `bench latency|memory|start`: what is measured is what runs, or is built, at the places that the
/// usual environment names.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    String what = arguments.length == 1 ? arguments[0] : "";
    try {
      System.out.println(Machine.describe());
      System.out.println(
          switch (what) {
            case "latency" -> latency(PortPlan.from(environment));
            case "memory" -> Memory.of(DataFolder.from(environment));
            case "start" ->
                new StartUp(Path.of(environment.getOrDefault("SLOTWRIGHT_HOME", ""))).measure();
            default -> throw new Failure("Say what to measure: latency, memory or start.");
          });
    } catch (Failure e) {
      System.err.println("slotwright: " + e.getMessage());
      System.exit(1);
    }
  }

  private static String latency(PortPlan ports) throws InterruptedException {
    try (Latency latency = Latency.on(ports, new Tokens(ports).of("operator"))) {
      return latency.measure();
    }
  }
}
