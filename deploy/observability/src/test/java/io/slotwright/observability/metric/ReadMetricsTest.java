package io.slotwright.observability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.observability.dashboard.Dashboard;
import io.slotwright.observability.rule.Expression;
import io.slotwright.observability.rule.Rule;
import io.slotwright.observability.rule.RuleFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What rules and dashboards read is in the lists of metrics, and nothing else is. That the
/// services
/// offer what is listed is tested by each of them (`WatchedMetricsTest`).
class ReadMetricsTest {

  /// Of Prometheus itself.
  private static final Set<String> ITS_OWN = Set.of("up", "ALERTS");

  private static final Set<String> LABELS_OF_ITS_OWN =
      Set.of("job", "instance", "alertname", "alertstate", "slo");

  @Test
  void eachMetricThatIsReadIsListedAndEachListedOneIsRead() throws IOException {
    Set<String> read = new TreeSet<>();
    expressions().forEach(expression -> read.addAll(expression.metrics()));
    read.removeIf(name -> name.startsWith("slo:") || ITS_OWN.contains(name));
    Set<String> listed = new TreeSet<>();
    ListedMetrics.all().forEach(list -> listed.addAll(list.labels().keySet()));

    assertThat(read).isEqualTo(listed);
  }

  @Test
  void eachLabelThatIsReadIsOneOfItsMetrics() throws IOException {
    List<ListedMetrics> lists = ListedMetrics.all();
    for (Expression expression : expressions()) {
      Set<String> known = new HashSet<>(LABELS_OF_ITS_OWN);
      for (ListedMetrics list : lists) {
        for (String metric : expression.metrics()) {
          known.addAll(list.labels().getOrDefault(metric, Set.of()));
        }
      }
      // A service's own label `job` gives way to Prometheus'.
      known.add("exported_job");

      assertThat(known).as(expression.toString()).containsAll(expression.labels());
    }
  }

  /// It cannot be asked for before it has been used, so its name must be in the code. Kafka's
  /// client
  /// names its own.
  @Test
  void whatAppearsWithUseIsInTheCode() throws IOException {
    for (ListedMetrics list : ListedMetrics.all()) {
      String sources = list.sources();
      for (String metric :
          list.later().stream().filter(each -> !each.startsWith("kafka_")).toList()) {
        String name = metric.replaceFirst("_(total|count|sum|bucket)$", "");
        String timer = name.replaceFirst("_seconds$", "");
        assertThat(Stream.of(name, timer))
            .as(list.service())
            .anyMatch(known -> isIn(sources, known) || isIn(sources, known.replace('_', '.')));
      }
    }
  }

  private static boolean isIn(String sources, String name) {
    return sources.contains('"' + name + '"');
  }

  private static List<Expression> expressions() throws IOException {
    List<Expression> all = new ArrayList<>();
    for (RuleFile file : RuleFile.all()) {
      file.rules().stream().map(Rule::expression).forEach(all::add);
    }
    for (Dashboard dashboard : Dashboard.all()) {
      dashboard.expressions().stream().map(Expression::of).forEach(all::add);
    }
    return all;
  }
}
