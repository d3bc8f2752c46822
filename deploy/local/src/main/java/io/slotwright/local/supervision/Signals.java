package io.slotwright.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;

/// POSIX signals that [ProcessHandle] does not know.
final class Signals {
  private Signals() {}

  /// Does nothing when the process has already ended.
  static void send(String signal, long pid) {
    try {
      // The shell's own kill: slim systems have no program of that name.
      new ProcessBuilder("sh", "-c", "kill -%s %d 2>/dev/null".formatted(signal, pid))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
