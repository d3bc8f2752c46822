package io.slotwright.local.command;

import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.observe.Observation;
import io.slotwright.local.service.AotCache;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Rollout;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackLock;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.stack.Suite;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.Leftovers;
import io.slotwright.local.supervision.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `up [--fresh] [--demo] [--observe] [--without component]`: runs the suite until it is ended.
final class UpCommand {
  private final Map<String, String> environment;

  UpCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  void run(Options options) {
    Instant began = Instant.now();
    DataFolder data = DataFolder.from(environment);
    PortPlan ports = PortPlan.from(environment);
    if (options.has("fresh")) {
      wipe(data);
    }
    Optional<Observation> observation = observation(options, data, ports);
    StackPlan plan = plan(observation, data, ports);
    try (Stack stack = Stack.of(plan, wanted(plan, options), UpCommand::print);
        ControlSocket _ =
            ControlSocket.listen(data, restarts(stack.components(), observation, data, ports))) {
      new Ending().endOnSignal(stack);
      print("Starting on " + data.root());
      stack.start();
      announce(data, ports, Duration.between(began, Instant.now()));
      if (!isTrained()) {
        print("  Services start faster after ./slotwright train.\n");
      }
      if (options.has("observe")) {
        announceObservation(ports);
      }
      if (options.has("demo")) {
        loadDemo(ports);
      }
      stack.awaitEnd();
    }
  }

  private Optional<Observation> observation(Options options, DataFolder data, PortPlan ports) {
    return options.has("observe")
        ? Optional.of(Observation.of(home(environment), environment, data, ports))
        : Optional.empty();
  }

  private StackPlan plan(Optional<Observation> observation, DataFolder data, PortPlan ports) {
    StackPlan suite = Suite.plan(home(environment), CacheFolder.from(environment), data, ports);
    return observation.map(Observation::components).map(suite::with).orElse(suite);
  }

  private ControlSocket.Service restarts(
      Supervisor components, Optional<Observation> observation, DataFolder data, PortPlan ports) {
    Rollout rollout = new Rollout(components, home(environment), data, ports);
    return (service, progress) -> {
      Instant began = Instant.now();
      progress.accept("Restarting " + service);
      rollout.of(service);
      observation.ifPresent(it -> it.follow(components));
      progress.accept(
          "%s was restarted in %.1f s"
              .formatted(service, Duration.between(began, Instant.now()).toMillis() / 1e3));
    };
  }

  private boolean isTrained() {
    return Arrays.stream(SuiteService.values())
        .allMatch(service -> AotCache.beside(service.jar(home(environment))).isUpToDate());
  }

  /// The suite works without the demo data too: it stays up.
  private static void loadDemo(PortPlan ports) {
    try {
      DemoCommand.load(ports, UpCommand::print);
    } catch (Failure e) {
      print("The demo data is not complete. " + e.getMessage());
    }
  }

  /// All components, except one that a developer runs from its sources.
  private static Set<String> wanted(StackPlan plan, Options options) {
    Set<String> names = plan.components().stream().map(Component::name).collect(Collectors.toSet());
    options
        .optional("without")
        .filter(left -> !names.remove(left))
        .ifPresent(
            unknown -> {
              throw new Failure("There is no component %s.".formatted(unknown));
            });
    return names;
  }

  private static void wipe(DataFolder data) {
    try (StackLock _ = StackLock.on(data.create())) {
      Leftovers.end(data.run(), UpCommand::print);
      data.wipe();
    }
  }

  /// The repository, which the script passes.
  static Path home(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("SLOTWRIGHT_HOME", "")).toAbsolutePath();
  }

  private static void announce(DataFolder data, PortPlan ports, Duration took) {
    print(
        """

        Slotwright is ready after %.1f s.
          Web calendar  %s/
          API docs      %s/docs
          Mailbox       http://localhost:%d/
          Token         ./slotwright token operator    (also: admin, customer)
          Logs          ./slotwright logs              (%s)
        Ctrl-C ends everything; the data stays in %s.
        """
            .formatted(
                took.toMillis() / 1e3,
                ports.publicUrl(),
                ports.publicUrl(),
                ports.of(Port.MAILBOX),
                data.logs(),
                data.root()));
  }

  private static void announceObservation(PortPlan ports) {
    String prometheus = "http://localhost:" + ports.of(Port.PROMETHEUS);
    print(
        """
          Dashboards    %s/consoles/suite.html
          Prometheus    %s/alerts
          Alertmanager  http://localhost:%d/
        """
            .formatted(prometheus, prometheus, ports.of(Port.ALERTMANAGER)));
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
