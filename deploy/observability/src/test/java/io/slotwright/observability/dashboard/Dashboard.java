package io.slotwright.observability.dashboard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.slotwright.observability.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A dashboard as it is described.
///
/// @param name of its files
public record Dashboard(String name, String title, List<Panel> panels) {

  private static final Path FOLDER = RuleFile.HOME.resolve("dashboards");
  private static final String EACH_SERVICE = "each-service.yml";
  private static final String ENDING = ".yml";
  private static final YAMLMapper YAML = new YAMLMapper();

  public static List<Dashboard> all() throws IOException {
    List<Panel> ofEachService = panels(YAML.readTree(FOLDER.resolve(EACH_SERVICE).toFile()));
    List<Dashboard> dashboards = new ArrayList<>();
    for (Path file : files()) {
      JsonNode described = YAML.readTree(file.toFile());
      String service = described.path("service").asText();
      List<Panel> panels = new ArrayList<>(panels(described));
      if (!service.isEmpty()) {
        ofEachService.stream().map(panel -> panel.forService(service)).forEach(panels::add);
      }
      String name = file.getFileName().toString().replace(ENDING, "");
      dashboards.add(new Dashboard(name, described.path("title").asText(), List.copyOf(panels)));
    }
    return dashboards;
  }

  /// All queries, in PromQL.
  public List<String> expressions() {
    return panels.stream().flatMap(panel -> panel.queries().stream()).map(Query::expr).toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith(EACH_SERVICE)).sorted().toList();
    }
  }

  private static List<Panel> panels(JsonNode described) throws IOException {
    return YAML.convertValue(described.path("panels"), new TypeReference<List<Panel>>() {});
  }
}
