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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prometheus with the suite's rules, which follows each service to its other port.
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
    follow(firstPorts());
  }

  /// Where each service listens at first, by its name.
  Map<String, Integer> firstPorts() {
    Map<String, Integer> first = new TreeMap<>();
    for (SuiteService service : SuiteService.values()) {
      first.put(service.title(), ports.of(service.port()));
    }
    return first;
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
      - job_name: services
        metrics_path: /q/metrics
        file_sd_configs: [{ files: ["%s"] }]
      - job_name: %s
        static_configs: [{ targets: ["%s"] }]
    """
        .formatted(
            observability.resolve("rules/*.yml"),
            ports.address(Port.ALERTMANAGER),
            services(),
            NAME,
            ports.address(Port.PROMETHEUS));
  }

  private Path services() {
    return data.resolve("services.yml");
  }

  /// Asks each service at this port from now on: Prometheus reads the file again when it changes.
  ///
  /// @param listening the port of each service, by its name
  void follow(Map<String, Integer> listening) throws IOException {
    String targets =
        listening.entrySet().stream()
            .map(
                service ->
                    """
                    - targets: ["127.0.0.1:%d"]
                      labels: { job: %s }
                    """
                        .formatted(service.getValue(), service.getKey()))
            .collect(Collectors.joining());
    Files.writeString(services(), targets);
  }
}
