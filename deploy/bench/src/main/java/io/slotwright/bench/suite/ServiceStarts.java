package io.slotwright.bench.suite;

import io.slotwright.bench.figure.Spread;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Folders;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.AotCache;
import io.slotwright.local.service.IdentityProvider;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Infrastructure;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.stack.Suite;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.RunFolder;
import io.slotwright.local.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How long each service takes until it is ready, and what that costs: with and without its AOT
/// cache, and in another build. Alone, beside the infrastructure that it needs; and in a running
/// suite, after `kill -9`.
public final class ServiceStarts {
  private static final Duration SETTLED = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Map<String, String> environment;
  private final int times;
  private final List<Variant> variants = new ArrayList<>();

  /// @param other another repository, built
  public ServiceStarts(
      Path home, Map<String, String> environment, Optional<Path> other, int times) {
    this.home = home;
    this.environment = environment;
    this.times = times;
    other.ifPresent(folder -> variants.add(new Variant("other build", folder, false)));
    variants.add(new Variant("without a cache", home, false));
    variants.add(new Variant("with its cache", home, true));
  }

  private record Variant(String name, Path home, boolean cached) {
    Component of(SuiteService service, PortPlan ports, String linkKey) {
      Component component = service.component(home, ports, linkKey);
      if (cached && !AotCache.beside(service.jar(home)).isUpToDate()) {
        throw new Failure("%s has no cache: run ./slotwright train.".formatted(service.title()));
      }
      return cached ? component : component.withCommand(withoutCache(component.command()));
    }

    private static List<String> withoutCache(List<String> command) {
      return command.stream().filter(option -> !option.startsWith("-XX:AOTCache=")).toList();
    }
  }

  /// What one start took.
  private record Start(Duration untilReady, Duration processor, long residentMib) {}

  public void measure(Consumer<String> print) throws IOException, InterruptedException {
    print.accept(
        """
        | start, alone | n | until ready, s | processor until then, s | resident 3 s later, MiB |
        | --- | --- | --- | --- | --- |\
        """);
    alone(print);
    print.accept(
        """

        | ready again after `kill -9` | n | s |
        | --- | --- | --- |\
        """);
    for (Variant variant : variants) {
      killed(variant, print);
    }
  }

  private void alone(Consumer<String> print) throws IOException, InterruptedException {
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    inFolder(
        (data, ports) -> {
          List<Component> infrastructure =
              Stream.concat(
                      Infrastructure.components(CacheFolder.from(environment), data, ports)
                          .stream(),
                      Stream.of(IdentityProvider.component(home, data, ports)))
                  .toList();
          try (Stack _ = start(new StackPlan(data, ports, infrastructure))) {
            for (int i = 0; i < times; i++) {
              for (SuiteService service : SuiteService.values()) {
                for (Variant variant : variants) {
                  starts
                      .computeIfAbsent(row(service, variant), _ -> new ArrayList<>())
                      .add(start(variant.of(service, ports, data.linkKey()), data));
                }
              }
            }
          }
        });
    starts.forEach((name, found) -> print.accept(row(name, found)));
  }

  private static String row(SuiteService service, Variant variant) {
    return service.title() + ", " + variant.name();
  }

  private static String row(String name, List<Start> starts) {
    return "| %s | %d | %s | %s | %s |"
        .formatted(
            name,
            starts.size(),
            seconds(starts.stream().map(Start::untilReady).toList()),
            seconds(starts.stream().map(Start::processor).toList()),
            new Spread(starts.stream().map(start -> (double) start.residentMib()).toList())
                .text("%.0f"));
  }

  private static String seconds(List<Duration> durations) {
    return new Spread(durations.stream().map(each -> each.toMillis() / 1e3).toList()).text("%.1f");
  }

  private static Start start(Component service, DataFolder data)
      throws IOException, InterruptedException {
    Instant began = Instant.now();
    try (Supervisor supervisor =
        new Supervisor(List.of(service), new RunFolder(data.logs(), data.run()), line -> {})) {
      supervisor.start();
      Duration untilReady = Duration.between(began, Instant.now());
      ProcessHandle process =
          ProcessHandle.of(supervisor.pid(service.name()).orElseThrow()).orElseThrow();
      Duration processor = process.info().totalCpuDuration().orElseThrow();
      Thread.sleep(SETTLED);
      return new Start(untilReady, processor, Memory.residentMib(data, service.name()));
    }
  }

  private void killed(Variant variant, Consumer<String> print)
      throws IOException, InterruptedException {
    Map<String, List<Duration>> again = new LinkedHashMap<>();
    inFolder(
        (data, ports) -> {
          StackPlan suite =
              Suite.plan(home, CacheFolder.from(environment), data, ports)
                  .replacing(
                      Stream.of(SuiteService.values())
                          .map(service -> variant.of(service, ports, data.linkKey()))
                          .toList());
          try (Stack stack = start(suite)) {
            for (int i = 0; i < times; i++) {
              for (SuiteService service : SuiteService.values()) {
                Thread.sleep(SETTLED);
                again
                    .computeIfAbsent(row(service, variant), _ -> new ArrayList<>())
                    .add(kill(service, stack.components()));
              }
            }
          }
        });
    again.forEach(
        (name, found) ->
            print.accept("| %s | %d | %s |".formatted(name, found.size(), seconds(found))));
  }

  private static Duration kill(SuiteService service, Supervisor components)
      throws InterruptedException {
    Instant began = Instant.now();
    components.kill(service.title());
    components.awaitReady(service.title(), PATIENCE);
    return Duration.between(began, Instant.now());
  }

  private static Stack start(StackPlan plan) {
    Stack stack = Stack.of(plan, System.err::println);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    return stack.start();
  }

  /// A measurement with data and ports of its own.
  private interface Measurement {
    void on(DataFolder data, PortPlan ports) throws IOException, InterruptedException;
  }

  private static void inFolder(Measurement measurement) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("slotwright-bench");
    try {
      measurement.on(new DataFolder(folder.resolve("data")).create(), PortPlan.free());
    } finally {
      Folders.delete(folder);
    }
  }
}
