package io.slotwright.acceptance.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// For test classes that use the running suite: one for all of them, started by the first.
/// Constructors and methods take it as [RunningSuite], or as [OwnSuite] when they harm it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SuiteExtension.class)
public @interface WithSuite {
  /// Environment: the address of a gateway that `./slotwright up` has started, for those who write
  /// tests. Tests that harm a suite must not use that one.
  String RUNNING = "SLOTWRIGHT_ACCEPTANCE_URL";
}
