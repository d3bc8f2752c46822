package io.slotwright.observability.rule;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.slotwright.observability.program.Promtool;
import io.slotwright.observability.program.Promtool.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final Path RUNBOOK = RuleFile.HOME.resolve("../../docs/runbook.md");

  @Test
  void prometheusAcceptsAllRules() throws IOException, InterruptedException {
    List<Path> files = RuleFile.all().stream().map(RuleFile::path).toList();

    Verdict verdict = Promtool.find().checkRules(files);

    assertThat(verdict.isGood()).as(verdict.words()).isTrue();
  }

  @Test
  void theirTestsPass() throws IOException, InterruptedException {
    Verdict verdict = Promtool.find().testRules(RuleFile.tests());

    assertThat(verdict.isGood()).as(verdict.words()).isTrue();
  }

  @Test
  void eachAlertIsSeenToFireAndToBeSilent() throws IOException {
    Set<String> firing = new HashSet<>();
    Set<String> silent = new HashSet<>();
    for (Path file : RuleFile.tests()) {
      for (JsonNode test : new YAMLMapper().readTree(file.toFile()).path("tests")) {
        for (JsonNode expected : test.path("alert_rule_test")) {
          Set<String> names = expected.path("exp_alerts").isEmpty() ? silent : firing;
          names.add(expected.path("alertname").asText());
        }
      }
    }
    Set<String> alerts = alerts().stream().map(Rule::name).collect(toSet());

    assertThat(firing).containsExactlyInAnyOrderElementsOf(alerts);
    assertThat(silent).containsAll(alerts);
  }

  @Test
  void eachAlertSaysWhatItIsAndWhatToDo() throws IOException {
    List<String> headings =
        Files.readAllLines(RUNBOOK).stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
            .toList();

    for (Rule alert : alerts()) {
      assertThat(alert.severity()).as(alert.name()).isIn("page", "warning");
      assertThat(alert.annotation("summary")).as(alert.name()).isNotBlank();
      assertThat(alert.annotation("description")).as(alert.name()).endsWith(".");
      for (String page : pages(alert)) {
        assertThat(page).startsWith("docs/runbook.md#");
        assertThat(headings).as(alert.name()).contains(page.substring(page.indexOf('#') + 1));
      }
    }
  }

  @Test
  void theRunbookHasNothingElse() throws IOException {
    Set<String> known = new HashSet<>(objectives());
    alerts().forEach(alert -> known.add(alert.name()));

    assertThat(
            Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4)))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private static List<Rule> alerts() throws IOException {
    return rules().stream().filter(Rule::isAlert).toList();
  }

  private static List<Rule> rules() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (RuleFile file : RuleFile.all()) {
      rules.addAll(file.rules());
    }
    return rules;
  }

  /// Alerts on objectives lead to the page of the objective.
  private static List<String> pages(Rule alert) throws IOException {
    String url = alert.annotation("runbook_url");
    return url.contains("{{ $labels.slo }}")
        ? objectives().stream().map(slo -> url.replace("{{ $labels.slo }}", slo)).toList()
        : List.of(url);
  }

  private static List<String> objectives() throws IOException {
    return rules().stream()
        .filter(rule -> rule.name().equals("slo:budget"))
        .map(rule -> rule.content().path("labels").path("slo").asText())
        .toList();
  }
}
