package io.slotwright.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The `infrastructure` command as tests of services start it: a child JVM on the assembled jars.
final class InfrastructureProcess implements AutoCloseable {
  private static final Path JARS = Path.of("target/dist/lib").toAbsolutePath();

  private final Process process;
  private final Path data;
  private final BufferedReader output;

  private InfrastructureProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
    this.output = process.inputReader();
  }

  static InfrastructureProcess start(
      Path data, Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            JARS + "/*",
            "io.slotwright.local.command.Main",
            "infrastructure"));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(data.resolveSibling(data.getFileName() + ".err").toFile());
    return new InfrastructureProcess(builder.start(), data);
  }

  /// Waits for the line with the ports.
  JsonNode ports() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IllegalStateException(errors());
    }
    return new ObjectMapper().readTree(line);
  }

  String errors() throws IOException {
    return Files.readString(data.resolveSibling(data.getFileName() + ".err"));
  }

  Process process() {
    return process;
  }

  /// All running descendants of the command.
  List<ProcessHandle> descendants() {
    try (Stream<ProcessHandle> all = process.descendants()) {
      return all.toList();
    }
  }

  /// As the end of a test's JVM does.
  int closeInput() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor(30, TimeUnit.SECONDS);
    return process.exitValue();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (process.isAlive()) {
      closeInput();
    }
  }
}
