package io.slotwright.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/// POSIX signals that [ProcessHandle] does not offer.
final class Signals {
  private Signals() {}

  /// Does nothing when the process has ended.
  static void send(String signal, long pid) {
    send(signal, List.of(pid));
  }

  /// In the given order, without those that have ended.
  static void send(String signal, List<Long> pids) {
    if (pids.isEmpty()) {
      return;
    }
    String all = pids.stream().map(Object::toString).collect(Collectors.joining(" "));
    try {
      // The shell's own kill: slim systems have no program of that name.
      new ProcessBuilder("sh", "-c", "kill -%s %s 2>/dev/null".formatted(signal, all))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
