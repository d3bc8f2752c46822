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

/// The packages of each module of `deploy`, from its last build. The canaries of the rules are
/// beside them, in `common-testing`.
class DeployArchitectureTest {

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

  @TestFactory
  Stream<DynamicTest> everyRuleHoldsInTheTestsOfMails() {
    return tests("mail", "../mail/target/test-classes");
  }

  /// It measures the search alone, without HTTP and PostgreSQL.
  @Test
  void theBenchUsesOnlyTheSearchOfTheBookingService() {
    String booking = "io.slotwright.booking";

    ArchitectureRules.onlyTheseAreUsedOf(
            booking, booking + ".availability", booking + ".index", booking + ".supply")
        .check(classes("../bench/target/classes"));
  }

  /// It measures the drawing alone, without HTTP and PostgreSQL.
  @Test
  void theBenchUsesOnlyTheDrawingOfTheCalendarViewService() {
    String calendar = "io.slotwright.calendar";

    ArchitectureRules.onlyTheseAreUsedOf(calendar, calendar + ".week", calendar + ".week.json")
        .check(classes("../bench/target/classes"));
  }

  private static Stream<DynamicTest> tests(String module, String folder) {
    JavaClasses classes = classes(folder);
    return rules("io.slotwright." + module)
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  private static JavaClasses classes(String folder) {
    JavaClasses classes = new ClassFileImporter().importPath(Path.of(folder));
    assertThat(classes).as("classes in " + folder).isNotEmpty();
    return classes;
  }

  private static Stream<ArchRule> rules(String root) {
    return Stream.of(
        ArchitectureRules.featuresFormNoRing(root),
        ArchitectureRules.featuresDoNotKnowTheRoot(root));
  }
}
