package io.slotwright.mail.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A program for Node, with packages from npm.
public final class NodeProgram {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final String file;

  private NodeProgram(Path folder, String file) {
    this.folder = folder;
    this.file = file;
  }

  /// Installs the packages of the lock file, unless they are there.
  public static NodeProgram in(Path folder, String file) throws IOException, InterruptedException {
    Path installed = folder.resolve("node_modules/.package-lock.json");
    Path wanted = folder.resolve("package-lock.json");
    if (!Files.exists(installed)
        || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
      Command.of("npm", "ci", "--no-audit", "--no-fund").in(folder).run(PATIENCE);
    }
    return new NodeProgram(folder, file);
  }

  /// Returns what it printed.
  public String run(String input, Duration patience) throws IOException, InterruptedException {
    return Command.of("node", file).in(folder).run(input, patience);
  }
}
