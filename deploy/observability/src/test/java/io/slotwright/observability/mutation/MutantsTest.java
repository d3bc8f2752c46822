package io.slotwright.observability.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.slotwright.observability.program.Promtool;
import io.slotwright.observability.rule.Expression;
import io.slotwright.observability.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tests of a rule notice each small change of it. One of so many mutants is tried in each run,
/// all of them with `-Dslotwright.mutants=1`.
class MutantsTest {

  private static final int ONE_OF = Integer.getInteger("slotwright.mutants", 1);

  /// Changes that change nothing: of figures that are never negative, the sum is 0 when the largest
  /// is; a rate is 0 when the increase is; and each member of a `group` is 1.
  private static final Set<String> EQUAL =
      Set.of(
          "ServiceDown: max by ( job ) ( up {",
          "JobFails: unless max by ( job , exported_job )",
          "MailsStuck: unless max by ( job )",
          "JobFails: unless sum by ( job , exported_job ) ( rate (",
          "MailsStuck: unless sum by ( job ) ( rate (",
          "TimeZoneReleasesDiffer: sum ( group by ( release )");

  @TempDir Path folder;

  @Test
  void aChangedRuleFailsItsTests() throws IOException, InterruptedException {
    Promtool promtool = Promtool.find();
    List<Mutant> all = new ArrayList<>();
    for (RuleFile file : RuleFile.all()) {
      Mutant.of(file).stream().filter(mutant -> !isEqual(mutant)).forEach(all::add);
    }
    assertThat(all).hasSizeGreaterThan(400);

    List<String> survivors = new ArrayList<>();
    for (int i = 0; i < all.size(); i += ONE_OF) {
      Mutant mutant = all.get(i);
      if (survives(mutant, promtool)) {
        survivors.add(mutant.file().name() + ": " + mutant.change());
      }
    }

    assertThat(survivors).isEmpty();
  }

  /// Otherwise a mutant that cannot be tested would count as noticed.
  @Test
  void anUnchangedRulePassesThem() throws IOException, InterruptedException {
    Promtool promtool = Promtool.find();
    for (RuleFile file : RuleFile.all()) {
      assertThat(survives(new Mutant(file, "none", file.content()), promtool)).isTrue();
    }
  }

  @Test
  void changesAreSmallAndDiffer() {
    assertThat(Mutations.of(Expression.of("sum by (job) (rate(a_total{b=\"c\"}[5m])) > 2")))
        .contains(
            "max by ( job ) ( rate ( a_total { b = \"c\" } [ 5m ] ) ) > 2",
            "sum by ( ) ( rate ( a_total { b = \"c\" } [ 5m ] ) ) > 2",
            "sum by ( job ) ( rate ( a_total { } [ 5m ] ) ) > 2",
            "sum by ( job ) ( rate ( a_total { b != \"c\" } [ 5m ] ) ) > 2",
            "sum by ( job ) ( rate ( a_total { b = \"not-(c)\" } [ 5m ] ) ) > 2",
            "sum by ( job ) ( rate ( a_total { b = \"c\" } [ 600s ] ) ) > 2",
            "sum by ( job ) ( rate ( a_total { b = \"c\" } [ 5m ] ) ) < 2",
            "sum by ( job ) ( rate ( a_total { b = \"c\" } [ 5m ] ) ) > 4.0")
        .doesNotHaveDuplicates();
  }

  private static boolean isEqual(Mutant mutant) {
    return EQUAL.stream()
        .map(words -> words.split(": ", 2))
        .anyMatch(
            words -> mutant.change().startsWith(words[0]) && mutant.change().contains(words[1]));
  }

  private boolean survives(Mutant mutant, Promtool promtool)
      throws IOException, InterruptedException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Path tests = Files.createDirectories(folder.resolve("tests"));
    new YAMLMapper().writeValue(rules.resolve(mutant.file().name()).toFile(), mutant.content());
    Path test = tests.resolve(mutant.file().name());
    Files.writeString(test, Files.readString(mutant.file().test()));
    return promtool.testRules(List.of(test)).isGood();
  }
}
