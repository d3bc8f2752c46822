package io.slotwright.plumbing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.slotwright.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/// Rules of services that hold for what they share.
class ArchitectureTest {

  /// The one place from which time and identity come in.
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
  void namesSayWhatAThingIs() {
    ArchitectureRules.namesSayWhatAThingIs().check(classes);
  }
}
