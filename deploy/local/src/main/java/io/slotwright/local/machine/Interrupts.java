package io.slotwright.local.machine;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Restores `SIGINT`, which a shell without job control ignores in its background jobs: `up &` in a
/// script, with all its children, would end on `SIGTERM` only. A JVM never handles a signal that
/// was ignored when it started, and no shell can reset it, so it is done here.
public final class Interrupts {
  private static final String NAME = "INT";
  private static final int INTERRUPTED = 130;

  private Interrupts() {}

  /// From now on `SIGINT` ends this JVM like `SIGTERM`, with its shutdown hooks.
  public static void heed() {
    Signal interrupt = new Signal(NAME);
    SignalHandler before = Signal.handle(interrupt, SignalHandler.SIG_DFL);
    if (SignalHandler.SIG_IGN.equals(before)) {
      setToDefault(interrupt.getNumber());
      Signal.handle(interrupt, signal -> System.exit(INTERRUPTED));
    } else {
      Signal.handle(interrupt, before);
    }
  }

  /// `signal(number, SIG_DFL)` of the C library.
  private static void setToDefault(int number) {
    Linker linker = Linker.nativeLinker();
    MethodHandle signal =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("signal"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try {
      MemorySegment _ = (MemorySegment) signal.invokeExact(number, MemorySegment.NULL);
    } catch (Throwable e) {
      throw new IllegalStateException("Cannot set SIGINT to its default", e);
    }
  }
}
