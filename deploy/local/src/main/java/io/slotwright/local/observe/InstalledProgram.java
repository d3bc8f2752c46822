package io.slotwright.local.observe;

import io.slotwright.local.machine.Failure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Finds programs in the folders of `PATH`.
record InstalledProgram(List<Path> folders) {

  static InstalledProgram in(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "");
    return new InstalledProgram(
        Arrays.stream(path.split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList());
  }

  /// @param names what it is called here or there
  Path find(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new Failure(missing(names[0])));
  }

  private static String missing(String name) {
    return ("--observe needs %s, which is not in PATH: install it, on Debian with apt-get install"
            + " --no-install-recommends prometheus prometheus-alertmanager.")
        .formatted(name);
  }
}
