package io.slotwright.chaos;

import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.run.Goal;
import io.slotwright.chaos.run.LongRun;
import io.slotwright.chaos.run.Report;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.command.Options;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Interrupts;
import io.slotwright.local.machine.PortPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// `chaos [--operations n] [--minutes m] [--seed s]`: prints its report as Markdown, and its
/// progress to standard error. Exits with 1 when a promise was broken.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Interrupts.heed();
    try {
      Options options =
          Options.parse(
              Arrays.asList(arguments), Set.of(), Set.of("operations", "minutes", "seed"));
      if (!run(Goal.of(options, System.currentTimeMillis() % 1_000_000))) {
        System.exit(1);
      }
    } catch (Failure e) {
      System.err.println("slotwright: " + e.getMessage());
      System.exit(1);
    }
  }

  /// Whether every promise was kept.
  private static boolean run(Goal goal) throws Exception {
    Map<String, String> environment = System.getenv();
    Path home = Path.of(environment.getOrDefault("SLOTWRIGHT_HOME", "")).toAbsolutePath();
    PortPlan ports =
        environment.containsKey("SLOTWRIGHT_PORT_BASE")
            ? PortPlan.from(environment)
            : PortPlan.free();
    Tally tally = new Tally();
    Report report = new Report(goal, tally);
    try (Scene scene =
        Scene.start(home, CacheFolder.from(environment), ports, line -> System.err.println(line))) {
      new LongRun(scene, goal, tally, report, home.resolve("target/chaos")).go();
    }
    System.out.println(report);
    return report.breaches().isEmpty();
  }
}
