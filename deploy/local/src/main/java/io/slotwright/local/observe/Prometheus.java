package io.slotwright.local.observe;

import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prometheus with the suite's rules.
///
/// @param observability the folder of rules and consoles
/// @param data its own folder
record Prometheus(Path program, Path observability, Path data, PortPlan ports) {

  static final String NAME = "prometheus";

  /// Where its own console library is: as it is installed, or as Debian has it.
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/share/doc/prometheus/examples/console_libraries"),
          Path.of("/etc/prometheus/console_libraries"));

  Component component() {
    int port = ports.of(Port.PROMETHEUS);
    return Component.of(NAME, command(port), HttpReadiness.at(port, "/-/ready"))
        .preparedBy(this::configure);
  }

  private List<String> command(int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--config.file=" + configuration(),
                "--storage.tsdb.path=" + data.resolve("series"),
                "--storage.tsdb.retention.time=15d",
                "--web.listen-address=127.0.0.1:" + port,
                "--web.console.templates=" + observability.resolve("consoles")));
    LIBRARIES.stream()
        .filter(Prometheus::isLibrary)
        .findFirst()
        .ifPresent(folder -> command.add("--web.console.libraries=" + folder));
    return command;
  }

  private static boolean isLibrary(Path folder) {
    return Files.exists(folder.resolve("prom.lib"));
  }

  private Path configuration() {
    return data.resolve("prometheus.yml");
  }

  private void configure() throws IOException {
    Files.createDirectories(data);
    Files.writeString(configuration(), yaml());
  }

  String yaml() {
    return """
    global:
      scrape_interval: 5s
      evaluation_interval: 15s
    rule_files: ["%s"]
    alerting:
      alertmanagers:
        - static_configs: [{ targets: ["%s"] }]
    scrape_configs:
    %s"""
        .formatted(
            observability.resolve("rules/*.yml"), ports.address(Port.ALERTMANAGER), scrapes());
  }

  private String scrapes() {
    Stream<String> services =
        Arrays.stream(SuiteService.values())
            .map(service -> scrape(service.title(), "/q/metrics", service.port()));
    return Stream.concat(services, Stream.of(scrape(NAME, "/metrics", Port.PROMETHEUS)))
        .collect(Collectors.joining());
  }

  private String scrape(String job, String path, Port port) {
    return """
      - job_name: %s
        metrics_path: %s
        static_configs: [{ targets: ["%s"] }]
    """
        .formatted(job, path, ports.address(port));
  }
}
