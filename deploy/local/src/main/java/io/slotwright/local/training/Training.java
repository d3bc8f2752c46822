package io.slotwright.local.training;

import io.slotwright.local.client.Tokens;
import io.slotwright.local.demo.DemoData;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Folders;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.AotCache;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.stack.Suite;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.Supervisor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/// Runs the suite once, with the data of the demo and on ports and a folder of its own, so that
/// each service writes its [AotCache].
///
/// @param home the repository, built
/// @param unpacked where native programs are unpacked
/// @param java the program of the JVM that the caches are for
/// @param jars the services', each of which gets its cache beside it
public record Training(Path home, Path unpacked, Path java, Function<SuiteService, Path> jars) {
  /// A JVM writes its cache when the service has ended.
  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(10);

  /// @param progress receives one line for each step
  public void run(DemoData work, Consumer<String> progress) throws IOException {
    Path folder = Files.createTempDirectory("slotwright-training");
    Instant began = Instant.now();
    StackPlan plan = plan(new DataFolder(folder.resolve("data")).create(), PortPlan.free());
    try (Stack stack = Stack.of(plan, progress)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end"));
      stack.start();
      work.load(URI.create(plan.ports().publicUrl()), new Tokens(plan.ports()), progress);
      progress.accept("Writing the AOT caches");
      // One on each core: a JVM writes with one thread.
      Arrays.stream(SuiteService.values())
          .parallel()
          .forEach(service -> end(service, stack.components()));
      progress.accept(
          "The services are trained after %d s: they start faster until they are built again"
              .formatted(Duration.between(began, Instant.now()).toSeconds()));
    } finally {
      Folders.delete(folder);
    }
  }

  private StackPlan plan(DataFolder data, PortPlan ports) {
    return Suite.plan(home, unpacked, data, ports)
        .replacing(
            Arrays.stream(SuiteService.values())
                .map(service -> trainee(service, data, ports))
                .toList());
  }

  private Component trainee(SuiteService service, DataFolder data, PortPlan ports) {
    return service.trainee(java, jars.apply(service), unfinished(service), ports, data.linkKey());
  }

  private void end(SuiteService service, Supervisor components) {
    components.stop(service.title(), WRITTEN_WITHIN);
    try {
      unfinished(service).becomes(AotCache.beside(jars.apply(service)));
    } catch (IOException e) {
      throw new Failure("%s has written no AOT cache.".formatted(service.title()), e);
    }
  }

  /// Under another name, so that no service starts with a part of a cache.
  private AotCache unfinished(SuiteService service) {
    return new AotCache(jars.apply(service).resolveSibling("unfinished.aot"));
  }
}
