package io.slotwright.acceptance.suite;

import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Folders;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.stack.Rollout;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.local.stack.Suite;
import io.slotwright.local.supervision.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A suite on free ports and in a temporary folder. No other test uses it, so its components can be
/// killed.
public final class OwnSuite extends RunningSuite {
  private static final int LINES_OF_LOG = 40;

  private final Stack stack;
  private final DataFolder data;

  private OwnSuite(Stack stack, DataFolder data) {
    super(stack.ports());
    this.stack = stack;
    this.data = data;
  }

  /// Returns when everything is ready.
  static OwnSuite start() {
    DataFolder data = temporaryFolder();
    StackPlan plan = Suite.plan(home(), CacheFolder.from(System.getenv()), data, PortPlan.free());
    Stack stack = Stack.of(plan, System.out::println);
    OwnSuite suite = new OwnSuite(stack, data);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    try {
      stack.start();
      return suite;
    } catch (RuntimeException e) {
      suite.stop(true);
      throw e;
    }
  }

  /// The repository.
  static Path home() {
    return Path.of(System.getProperty("slotwright.home", "../..")).toAbsolutePath().normalize();
  }

  private static DataFolder temporaryFolder() {
    try {
      return new DataFolder(Files.createTempDirectory("slotwright-acceptance").resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A service's own address, without the gateway.
  public int portOf(SuiteService service) {
    return stack.ports().of(service.port());
  }

  /// To stop, kill, freeze and start single components.
  public Supervisor components() {
    return stack.components();
  }

  /// Restarts a service as `./slotwright restart` does; it listens on its other port afterwards.
  public void restart(SuiteService service) throws InterruptedException {
    new Rollout(stack.components(), home(), data, stack.ports()).of(service.title());
  }

  /// @param failed whether a test has failed: the ends of the logs are shown and the folder stays
  void stop(boolean failed) {
    stack.close();
    if (failed) {
      showLogs();
    } else {
      deleteFolder();
    }
  }

  private void showLogs() {
    try (Stream<Path> logs = Files.list(data.logs())) {
      for (Path log : logs.sorted().toList()) {
        List<String> lines = Files.readAllLines(log);
        System.out.println("--- the end of " + log);
        lines
            .subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size())
            .forEach(System.out::println);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteFolder() {
    try {
      Folders.delete(data.root().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
