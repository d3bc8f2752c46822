package io.slotwright.observability.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Prometheus' tool that checks and tests rules.
public final class Promtool {

  private static final int MINUTES = 5;

  private final Path program;

  private Promtool(Path program) {
    this.program = program;
  }

  /// @throws IOException when there is none and none can be had
  public static Promtool find() throws IOException, InterruptedException {
    return new Promtool(Programs.find("promtool", Programs.PROMETHEUS));
  }

  /// What it printed, and whether it was content.
  public record Verdict(boolean isGood, String words) {}

  public Verdict checkRules(List<Path> files) throws IOException, InterruptedException {
    return run("check", "rules", files);
  }

  public Verdict testRules(List<Path> files) throws IOException, InterruptedException {
    return run("test", "rules", files);
  }

  private Verdict run(String command, String what, List<Path> files)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(program.toString(), command, what));
    files.stream().map(Path::toString).forEach(line::add);
    Path printed = Files.createTempFile("promtool", ".out");
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      return new Verdict(ended && process.exitValue() == 0, Files.readString(printed, UTF_8));
    } finally {
      Files.delete(printed);
    }
  }
}
