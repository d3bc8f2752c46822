package io.slotwright.local.supervision;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Ends our children when we are killed without a chance to do it.
///
/// A small shell reads the processes to end from a pipe. When this JVM dies, however it dies, the
/// pipe closes, and the shell ends the processes that are still on its list.
final class Leash implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      thaw() {
        kill -CONT "$1" 2>/dev/null
        for child in $(cat /proc/"$1"/task/"$1"/children 2>/dev/null || pgrep -P "$1" 2>/dev/null); do
          thaw "$child"
        done
      }
      held=' '
      while read -r verb signal pid; do
        case $verb in
          hold) held="$held$signal:$pid " ;;
          release) held="${held%% $signal:$pid *} ${held#* $signal:$pid }" ;;
        esac
      done
      for entry in $held; do
        thaw "${entry#*:}"
        kill -"${entry%%:*}" "${entry#*:}" 2>/dev/null
      done
      for tick in 1 2 3 4 5 6 7 8 9 10; do
        alive=
        for entry in $held; do kill -0 "${entry#*:}" 2>/dev/null && alive=yes; done
        [ -n "$alive" ] || exit 0
        sleep 1
      done
      for entry in $held; do kill -KILL "${entry#*:}" 2>/dev/null; done
      """;

  private final Process shell;
  private final BufferedWriter orders;

  Leash() {
    try {
      shell =
          new ProcessBuilder(OwnSession.of(List.of("sh", "-c", SCRIPT)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      orders = shell.outputWriter();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run sh", e);
    }
  }

  void hold(StopSignal signal, long pid) {
    order("hold", signal, pid);
  }

  void release(StopSignal signal, long pid) {
    order("release", signal, pid);
  }

  private synchronized void order(String verb, StopSignal signal, long pid) {
    try {
      orders.write("%s %s %d%n".formatted(verb, signal, pid));
      orders.flush();
    } catch (IOException e) {
      // The shell was killed. The next run finds our processes by their notes.
      shell.destroy();
    }
  }

  @Override
  public void close() {
    try {
      orders.close();
    } catch (IOException e) {
      shell.destroy();
    }
  }
}
