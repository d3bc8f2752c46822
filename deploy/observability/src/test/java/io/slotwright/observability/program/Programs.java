package io.slotwright.observability.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Finds the programs of Prometheus: installed ones, or else, on Debian, those of its packages,
/// which are downloaded
/// and unpacked, never installed.
public final class Programs {

  static final String PROMETHEUS = "prometheus";

  private static final String ALERTMANAGER = "prometheus-alertmanager";
  private static final int MINUTES = 3;

  private Programs() {}

  /// A `PATH` on which Prometheus and Alertmanager are.
  ///
  /// @throws IOException when there are none and none can be had
  public static String path() throws IOException, InterruptedException {
    String path = System.getenv("PATH");
    if (installed("alertmanager").isEmpty()) {
      path = find(ALERTMANAGER, ALERTMANAGER).getParent() + File.pathSeparator + path;
    }
    return find(PROMETHEUS, PROMETHEUS).getParent() + File.pathSeparator + path;
  }

  static Path find(String name, String debianPackage) throws IOException, InterruptedException {
    Optional<Path> installed = installed(name);
    return installed.isPresent() ? installed.get() : unpacked(name, debianPackage);
  }

  private static Optional<Path> installed(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path unpacked(String name, String debianPackage)
      throws IOException, InterruptedException {
    if (installed("dpkg-deb").isEmpty()) {
      throw new IOException(
          "There is no %s: install Prometheus, with its tools, and add them to PATH"
              .formatted(name));
    }
    Path folder = Path.of("target", debianPackage).toAbsolutePath();
    Path program = folder.resolve("usr/bin").resolve(name);
    if (!Files.exists(program)) {
      Files.createDirectories(folder);
      run(folder, "apt-get", "-qq", "download", debianPackage);
      try (Stream<Path> files = Files.list(folder)) {
        Path archive =
            files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        run(folder, "dpkg-deb", "-x", archive.getFileName().toString(), ".");
      }
    }
    return program;
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(List.of(command) + " has failed");
    }
  }
}
