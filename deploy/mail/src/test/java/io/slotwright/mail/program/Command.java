package io.slotwright.mail.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that does something and ends.
public final class Command {

  private final ProcessBuilder builder;

  private Command(String... command) {
    this.builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
  }

  public static Command of(String... command) {
    return new Command(command);
  }

  public Command in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  public Command with(Map<String, String> environment) {
    builder.environment().putAll(environment);
    return this;
  }

  public String run(Duration patience) throws IOException, InterruptedException {
    return run("", patience);
  }

  /// Returns what it printed.
  ///
  /// @throws IOException with what it printed, when it fails or takes too long
  public String run(String input, Duration patience) throws IOException, InterruptedException {
    Path given = Files.createTempFile("slotwright-mail", ".in");
    Path printed = Files.createTempFile("slotwright-mail", ".out");
    try {
      Files.writeString(given, input);
      Process process =
          builder.redirectInput(given.toFile()).redirectOutput(printed.toFile()).start();
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      String output = Files.readString(printed, UTF_8);
      if (!ended || process.exitValue() != 0) {
        throw new IOException(String.join(" ", builder.command()) + ": " + output);
      }
      return output;
    } finally {
      Files.delete(given);
      Files.delete(printed);
    }
  }
}
