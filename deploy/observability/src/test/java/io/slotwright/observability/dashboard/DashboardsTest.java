package io.slotwright.observability.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.slotwright.observability.program.Promtool;
import io.slotwright.observability.program.Promtool.Verdict;
import io.slotwright.observability.rule.Expression;
import io.slotwright.observability.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardsTest {

  private static final Path GRAFANA = RuleFile.HOME.resolve("grafana");
  private static final Path CONSOLES = RuleFile.HOME.resolve("consoles");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  @TempDir Path folder;

  /// What has changed is written. Look at it, in Grafana or with `./slotwright up --observe`, and
  /// commit it.
  @Test
  void theFilesAreAsDescribed() throws IOException {
    List<Dashboard> all = Dashboard.all();
    List<Path> changed = new ArrayList<>();
    for (Dashboard dashboard : all) {
      write(GRAFANA.resolve(dashboard.name() + ".json"), GrafanaDashboard.of(dashboard), changed);
      write(CONSOLES.resolve(dashboard.name() + ".html"), ConsolePage.of(dashboard, all), changed);
    }

    assertThat(changed).isEmpty();
    assertThat(count(GRAFANA)).isEqualTo(all.size());
    assertThat(count(CONSOLES)).isEqualTo(all.size());
  }

  @Test
  void prometheusUnderstandsEachQuery() throws IOException, InterruptedException {
    YAMLMapper yaml = new YAMLMapper();
    ArrayNode rules = yaml.createArrayNode();
    Set<String> expressions = new HashSet<>();
    for (Dashboard dashboard : Dashboard.all()) {
      expressions.addAll(dashboard.expressions());
    }
    for (String expression : expressions) {
      rules.addObject().put("record", "query" + rules.size()).put("expr", expression);
    }
    Path file = folder.resolve("queries.yml");
    var content = yaml.createObjectNode();
    content.putArray("groups").addObject().put("name", "queries").set("rules", rules);
    yaml.writeValue(file.toFile(), content);

    Verdict verdict = Promtool.find().checkRules(List.of(file));

    assertThat(rules).hasSizeGreaterThan(50);
    assertThat(verdict.isGood()).as(verdict.words()).isTrue();
  }

  /// A series without its label in the legend cannot be told from the others.
  @Test
  void legendsNameWhatTheSeriesAreGroupedBy() throws IOException {
    for (Dashboard dashboard : Dashboard.all()) {
      for (Panel panel : dashboard.panels()) {
        for (Query query : panel.queries()) {
          Set<String> named = placeholders(query.legend());
          Expression expression = Expression.of(query.expr());
          if (query.expr().startsWith("sum by") || query.expr().startsWith("max by")) {
            assertThat(expression.labels()).as(panel.title()).containsAll(named);
            assertThat(named).as(panel.title()).isNotEmpty();
          }
        }
      }
    }
  }

  private static Set<String> placeholders(String legend) {
    Set<String> names = new HashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(legend);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static long count(Path files) throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.count();
    }
  }

  private static void write(Path file, String content, List<Path> changed) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(content)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      changed.add(file);
    }
  }
}
