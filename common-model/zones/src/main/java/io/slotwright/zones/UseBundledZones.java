package io.slotwright.zones;

import java.lang.instrument.Instrumentation;

/// Makes [BundledZones] the zones of this JVM, before its program starts.
///
/// A jar that can be executed names this class in its manifest as `Launcher-Agent-Class`, so that
/// it needs no option on the command line. An option has priority.
public final class UseBundledZones {

  private UseBundledZones() {}

  public static void agentmain(String arguments, Instrumentation instrumentation) {
    use();
  }

  public static void premain(String arguments, Instrumentation instrumentation) {
    use();
  }

  private static void use() {
    if (System.getProperty(BundledZones.PROPERTY) == null) {
      System.setProperty(BundledZones.PROPERTY, BundledZones.class.getName());
    }
  }
}
