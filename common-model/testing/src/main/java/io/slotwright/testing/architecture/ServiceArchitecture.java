package io.slotwright.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule of [ArchitectureRules] as a test of one service, whose test extends this with its
/// root package.
public abstract class ServiceArchitecture {

  private final String rootPackage;
  private final JavaClasses classes;

  protected ServiceArchitecture(String rootPackage) {
    this.rootPackage = rootPackage;
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(rootPackage);
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHolds() {
    return Stream.of(
            ArchitectureRules.theDomainKnowsNoFramework(),
            ArchitectureRules.theDomainKnowsNoLibraryOfFormats(),
            ArchitectureRules.formatsKnowNoFramework(),
            ArchitectureRules.theDomainKnowsNoShell(),
            ArchitectureRules.nobodyReadsTheClockOrRollsIds(),
            ArchitectureRules.nobodyWaits(),
            ArchitectureRules.nobodySubscribes(),
            ArchitectureRules.nobodySchedules(),
            ArchitectureRules.connectionsAreLentNotTaken(),
            ArchitectureRules.useCasesRefuseByValues(),
            ArchitectureRules.useCasesKnowNoAdapter(),
            ArchitectureRules.httpEdgesKnowNoStorage(),
            ArchitectureRules.storageKnowsNoHttpEdge(),
            ArchitectureRules.featuresFormNoRing(rootPackage),
            ArchitectureRules.featuresDoNotKnowTheRoot(rootPackage),
            ArchitectureRules.subPackagesAreKnown(rootPackage),
            ArchitectureRules.everyEndpointSaysWhoMayCallIt(),
            ArchitectureRules.resourcesArePackagePrivate(),
            ArchitectureRules.parametersAreAnnotatedInOneWay(),
            ArchitectureRules.simpleNamesAreUnique(),
            ArchitectureRules.namesSayWhatAThingIs())
        .map(this::test);
  }

  @Test
  void statementsNameTheirColumnsAndKeepNoSession() {
    assertThat(SqlRules.violationsBelow(Path.of("src/main/java"))).isEmpty();
  }

  private DynamicTest test(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
  }
}
