package io.slotwright.bench.suite;

import io.slotwright.bench.figure.Samples;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// The time from `./slotwright up` until the suite is ready, after a build.
public final class StartUp {
  private static final int TIMES = 3;
  private static final String PORTS = "12000";
  private static final int PATIENCE_SECONDS = 30;

  private final Path home;

  /// @param home the repository
  public StartUp(Path home) {
    this.home = home;
  }

  public String measure() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("slotwright-bench");
    try {
      Samples found = new Samples();
      Samples fresh = new Samples();
      fresh.add(up(folder));
      for (int i = 0; i < TIMES; i++) {
        found.add(up(folder));
      }
      return String.join(
          "\n",
          "| `./slotwright up` until ready, ms | n | p50 | p99 | max |",
          "| --- | --- | --- | --- | --- |",
          fresh.row("with an empty data folder"),
          found.row("with the data of an earlier run"));
    } finally {
      Folders.delete(folder);
    }
  }

  private Duration up(Path folder) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("slotwright").toString(), "up").redirectErrorStream(true);
    builder.environment().put("SLOTWRIGHT_DATA", folder.resolve("data").toString());
    builder.environment().put("SLOTWRIGHT_PORT_BASE", PORTS);
    Instant began = Instant.now();
    Process process = builder.start();
    try {
      awaitReady(process);
      return Duration.between(began, Instant.now());
    } finally {
      process.destroy();
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void awaitReady(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    StringBuilder printed = new StringBuilder();
    String line = output.readLine();
    while (line != null && !line.startsWith("Slotwright is ready")) {
      printed.append(line).append('\n');
      line = output.readLine();
    }
    if (line == null) {
      throw new Failure("The suite has not become ready:\n" + printed);
    }
  }
}
