package io.slotwright.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// HAProxy with the committed configuration, where the machine has it.
final class Haproxy implements AutoCloseable {
  static final Path CONFIGURATION = Path.of("..", "haproxy", "haproxy.cfg");

  private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final Path log;

  private Haproxy(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// Used by the tests' conditions.
  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /// Starts it, and waits until it listens.
  ///
  /// @param environment settings; each of those that are not set has its default
  static Haproxy start(int port, Map<String, String> environment, Path log) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(PROGRAM.toString(), "-db", "-f", CONFIGURATION.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("SLOTWRIGHT_HAPROXY_ADDRESS", "127.0.0.1:" + port);
    builder.environment().putAll(environment);
    Haproxy haproxy = new Haproxy(builder.start(), log);
    haproxy.awaitListening(port);
    return haproxy;
  }

  /// What it says of a configuration; empty when it is valid.
  static String mistakes(Path configuration) throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder(PROGRAM.toString(), "-c", "-f", configuration.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes());
    return check.waitFor() == 0 ? "" : said;
  }

  /// What it has logged.
  String logged() throws IOException {
    return Files.readString(log);
  }

  /// Waits until all pools of these services have found them ready: a first check that is slow
  /// takes
  /// a service out until the next one.
  void awaitChecked(int metricsPort, String... services) throws Exception {
    HttpRequest metrics =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/metrics".formatted(metricsPort)))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!Stream.of(services).allMatch(ready(http.send(metrics, BodyHandlers.ofLines())))) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(logged());
        }
        Thread.sleep(50);
      }
    }
  }

  private static Predicate<String> ready(HttpResponse<Stream<String>> metrics) {
    List<String> checks =
        metrics.body().filter(line -> line.startsWith("haproxy_server_check_status")).toList();
    return service -> {
      List<String> passed =
          checks.stream()
              .filter(line -> line.contains("proxy=\"" + service))
              .filter(line -> line.contains("state=\"L7OK\""))
              .toList();
      return !passed.isEmpty() && passed.stream().allMatch(line -> line.endsWith(" 1"));
    };
  }

  private void awaitListening(int port) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        if (System.nanoTime() > end || !process.isAlive()) {
          throw new IllegalStateException(logged(), notYet);
        }
        Thread.sleep(50);
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  /// The commands of a shell that makes a certificate for localhost, with its key in one file.
  static List<String> certificate(Path file) {
    return List.of(
        "sh",
        "-c",
        "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 2 -keyout %1$s.key -out %1$s 2>/dev/null && cat %1$s.key >> %1$s"
            .formatted(file));
  }
}
