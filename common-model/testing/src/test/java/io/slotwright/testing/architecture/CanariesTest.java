package io.slotwright.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that cannot fail protects nothing: each must catch its canary.
class CanariesTest {

  private static final String ROOT = "io.slotwright.testing.architecture.canary";

  private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(ROOT);

  static Stream<Arguments> canaries() {
    return Stream.of(
        Arguments.of(ArchitectureRules.theDomainKnowsNoFramework(), "DomainThatKnowsQuarkus"),
        Arguments.of(ArchitectureRules.theDomainKnowsNoLibraryOfFormats(), "DomainThatKnowsJson"),
        Arguments.of(ArchitectureRules.formatsKnowNoFramework(), "FormatThatKnowsQuarkus"),
        Arguments.of(ArchitectureRules.theDomainKnowsNoShell(), "DomainThatKnowsItsRows"),
        Arguments.of(ArchitectureRules.nobodyReadsTheClockOrRollsIds(), "DomainThatReadsTheClock"),
        Arguments.of(ArchitectureRules.nobodyReadsTheClockOrRollsIds(), "DomainThatRollsIds"),
        Arguments.of(
            ArchitectureRules.nobodyReadsTheClockOrRollsIds(),
            "DomainThatReadsTheClock.timeOfDay()"),
        Arguments.of(
            ArchitectureRules.nobodyReadsTheClockOrRollsIds(),
            "DomainThatReadsTheClock.withOffset()"),
        Arguments.of(
            ArchitectureRules.nobodyReadsTheClockOrRollsIds(), "DomainThatReadsTheClock.source()"),
        Arguments.of(ArchitectureRules.nobodyWaits(), "UseCaseThatWaits.forUni("),
        Arguments.of(ArchitectureRules.nobodyWaits(), "UseCaseThatWaits.forFuture("),
        Arguments.of(ArchitectureRules.nobodySubscribes(), "UseCaseThatSubscribes.toUni("),
        Arguments.of(ArchitectureRules.nobodySubscribes(), "UseCaseThatSubscribes.toMulti("),
        Arguments.of(ArchitectureRules.nobodySubscribes(), "UseCaseThatSubscribes.asStage("),
        Arguments.of(ArchitectureRules.nobodySchedules(), "UseCaseThatSchedules.onTime()"),
        Arguments.of(ArchitectureRules.useCasesRefuseByValues(), "RefusalThatIsThrown"),
        Arguments.of(ArchitectureRules.useCasesKnowNoAdapter(), "UseCaseThatKnowsPostgres"),
        Arguments.of(ArchitectureRules.httpEdgesKnowNoStorage(), "Resource"),
        Arguments.of(ArchitectureRules.storageKnowsNoHttpEdge(), "Rows"),
        Arguments.of(ArchitectureRules.featuresFormNoRing(ROOT), "FeatureThatKnowsItsUser"),
        Arguments.of(ArchitectureRules.featuresDoNotKnowTheRoot(ROOT), "FeatureThatKnowsTheRoot"),
        Arguments.of(ArchitectureRules.subPackagesAreKnown(ROOT), "ClassOfAnUnknownRoom"),
        Arguments.of(
            ArchitectureRules.onlyTheseAreUsedOf(ROOT + ".below", ROOT + ".below.somewhere"),
            "FeatureThatStandsOnIt"),
        Arguments.of(ArchitectureRules.everyEndpointSaysWhoMayCallIt(), "Resource.open()"),
        Arguments.of(ArchitectureRules.resourcesArePackagePrivate(), "OpenResource"),
        Arguments.of(
            ArchitectureRules.parametersAreAnnotatedInOneWay(),
            "OpenResource uses jakarta.ws.rs.QueryParam"),
        Arguments.of(ArchitectureRules.simpleNamesAreUnique(), "above.Twin"),
        Arguments.of(ArchitectureRules.namesSayWhatAThingIs(), "NamelessHelper"));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void theRuleCatchesItsCanary(ArchRule rule, String canary) {
    String report = String.join("\n", rule.evaluate(CANARIES).getFailureReport().getDetails());

    assertThat(report).contains(canary);
    assertThat(report).doesNotContain("DomainThatIsTold", "Resource.said()");
  }
}
