package io.slotwright.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.slotwright.testing.architecture.ArchitectureRules;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The packages of each module of `deploy`, from its last build.
class DeployArchitectureTest {
  private static final String CANARY = "io.slotwright.acceptance.architecture.canary";

  /// The gateway is a single package.
  private static final List<String> MODULES = List.of("local", "bench", "chaos", "identity");

  @TestFactory
  Stream<DynamicTest> everyRuleHoldsInEveryModule() {
    return MODULES.stream().flatMap(module -> tests(module, "../" + module + "/target/classes"));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHoldsHere() {
    return tests("acceptance", "target/test-classes");
  }

  @Test
  void aRingIsCaught() {
    assertThat(report(ArchitectureRules.featuresFormNoRing(CANARY)))
        .contains("RoomBelow", "RoomAbove");
  }

  @Test
  void aRoomThatKnowsTheRootIsCaught() {
    assertThat(report(ArchitectureRules.featuresDoNotKnowTheRoot(CANARY))).contains("RoomBelow");
  }

  private static Stream<DynamicTest> tests(String module, String folder) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/architecture/canary/"))
            .importPath(Path.of(folder));
    assertThat(classes).as("classes in " + folder).isNotEmpty();
    return rules("io.slotwright." + module)
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  private static Stream<ArchRule> rules(String root) {
    return Stream.of(
        ArchitectureRules.featuresFormNoRing(root),
        ArchitectureRules.featuresDoNotKnowTheRoot(root));
  }

  private static String report(ArchRule rule) {
    JavaClasses canaries = new ClassFileImporter().importPackages(CANARY);
    return String.join("\n", rule.evaluate(canaries).getFailureReport().getDetails());
  }
}
