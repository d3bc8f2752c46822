package io.slotwright.local.command;

import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Interrupts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The commands of the local stack; the `slotwright` script calls them.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Interrupts.heed();
    try {
      run(Arrays.asList(arguments), System.getenv());
    } catch (Failure e) {
      System.err.println("slotwright: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<String> arguments, Map<String, String> environment)
      throws Exception {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
    switch (command) {
      case "up" ->
          new UpCommand(environment)
              .run(Options.parse(rest, Set.of("fresh", "demo", "observe"), Set.of("without")));
      case "demo" -> new DemoCommand(environment).run();
      case "down" -> new DownCommand(environment).run();
      case "restart" ->
          new RestartCommand(environment).run(Options.parse(rest, Set.of(), Set.of()));
      case "train" ->
          new TrainCommand(environment)
              .run(Options.parse(rest, Set.of(), Set.of("java", "applications")));
      case "token" ->
          new TokenCommand(environment).run(Options.parse(rest, Set.of(), Set.of("organisation")));
      case "infrastructure" ->
          new InfrastructureCommand(environment)
              .run(Options.parse(rest, Set.of(), Set.of("only", "data", "ports")));
      default ->
          throw new Failure("Unknown command '%s': see ./slotwright help.".formatted(command));
    }
  }
}
