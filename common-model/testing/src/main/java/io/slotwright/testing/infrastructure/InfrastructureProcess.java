package io.slotwright.testing.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The child JVM that runs the infrastructure. It ends with this JVM, because its standard input
/// then closes.
final class InfrastructureProcess implements AutoCloseable {

  private static final long STOP_SECONDS = 20;

  private final Process process;
  private final JsonNode ports;
  private final Path data;

  private InfrastructureProcess(Process process, JsonNode ports, Path data) {
    this.process = process;
    this.ports = ports;
    this.data = data;
  }

  static InfrastructureProcess start() {
    try {
      Path data = Files.createTempDirectory("slotwright-test-");
      Process process =
          new ProcessBuilder(command(data)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new InfrastructureProcess(process, awaitReady(process), data);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  JsonNode ports() {
    return ports;
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException alreadyGone) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    deleteData();
  }

  private void deleteData() {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException stillInUse) {
      System.err.println("left behind: " + data);
    }
  }

  private static List<String> command(Path data) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        Path.of(System.getProperty("slotwright.local.lib")).resolve("*").toString(),
        "io.slotwright.local.command.Main",
        "infrastructure",
        "--only",
        "postgres,redis,kafka,smtp",
        "--ports",
        "free",
        "--data",
        data.toString());
  }

  private static JsonNode awaitReady(Process process) throws IOException {
    var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("{")) {
        return new ObjectMapper().readTree(line);
      }
    }
    throw new IllegalStateException(
        "the local infrastructure ended before it was ready; is deploy/local built?");
  }
}
