package io.slotwright.local.command;

import io.slotwright.local.demo.TyreCentres;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.JavaProgram;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.training.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/// `train [--java program --applications folder]`: makes the caches with which the services start
/// faster; by default of what is built here, for this JVM.
final class TrainCommand {
  private final Map<String, String> environment;

  TrainCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  void run(Options options) throws IOException {
    Path home = UpCommand.home(environment);
    Path java = options.optional("java").map(Path::of).orElse(JavaProgram.JAVA);
    Function<SuiteService, Path> jars =
        options
            .optional("applications")
            .<Function<SuiteService, Path>>map(folder -> service -> jar(folder, service))
            .orElse(service -> service.jar(home));
    new Training(home, CacheFolder.from(environment), java, jars)
        .run(new TyreCentres(), System.out::println);
  }

  private static Path jar(String folder, SuiteService service) {
    return Path.of(folder, service.title(), "quarkus-run.jar").toAbsolutePath();
  }
}
