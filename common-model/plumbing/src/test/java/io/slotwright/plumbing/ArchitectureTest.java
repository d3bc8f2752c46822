package io.slotwright.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.slotwright.testing.architecture.ArchitectureRules;
import io.slotwright.testing.architecture.SqlRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Rules of services that also hold for the plumbing.
class ArchitectureTest {

  /// The only class that may read the clock and generate ids.
  private static final DescribedPredicate<JavaClass> EDGE =
      JavaClass.Predicates.simpleName("TimeAndIdentity");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.slotwright.plumbing");

  @Test
  void nobodyReadsTheClockOrRollsIds() {
    ArchitectureRules.nobodyReadsTheClockOrRollsIds()
        .check(classes.that(DescribedPredicate.not(EDGE)));
  }

  @Test
  void nobodyWaits() {
    ArchitectureRules.nobodyWaits().check(classes);
  }

  @Test
  void nobodySubscribes() {
    ArchitectureRules.nobodySubscribes().check(classes);
  }

  @Test
  void nobodySchedules() {
    ArchitectureRules.nobodySchedules().check(classes);
  }

  @Test
  void connectionsAreLentNotTaken() {
    ArchitectureRules.connectionsAreLentNotTaken().check(classes);
  }

  @Test
  void oneThatTakesConnectionsIsCaught() {
    JavaClasses canary = new ClassFileImporter().importClasses(TakesConnections.class);

    assertThat(
            ArchitectureRules.connectionsAreLentNotTaken()
                .evaluate(canary)
                .getFailureReport()
                .getDetails())
        .hasSize(2)
        .anyMatch(found -> found.contains("ofMutiny("))
        .anyMatch(found -> found.contains("ofVertx("));
  }

  @Test
  void statementsNameTheirColumnsAndKeepNoSession() {
    assertThat(SqlRules.violationsBelow(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void packagesFormNoRing() {
    ArchitectureRules.featuresFormNoRing("io.slotwright.plumbing").check(classes);
  }

  @Test
  void namesSayWhatAThingIs() {
    ArchitectureRules.namesSayWhatAThingIs().check(classes);
  }
}
