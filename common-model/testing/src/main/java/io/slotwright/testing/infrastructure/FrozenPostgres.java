package io.slotwright.testing.infrastructure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL with all its backends, paused mid-operation: connections stay open but nothing
/// answers. Closing resumes it.
public final class FrozenPostgres implements AutoCloseable {

  private final List<Long> stopped = new ArrayList<>();

  private FrozenPostgres() {}

  /// Stops the postmaster first, so that it starts no further backend.
  ///
  /// @param root the process among whose descendants PostgreSQL runs
  static FrozenPostgres among(ProcessHandle root) {
    FrozenPostgres frozen = new FrozenPostgres();
    try {
      ProcessHandle postmaster =
          root.descendants()
              .filter(FrozenPostgres::isPostgres)
              .filter(found -> found.parent().filter(FrozenPostgres::isPostgres).isEmpty())
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no PostgreSQL runs here"));
      frozen.stop(postmaster);
      postmaster.descendants().forEach(frozen::stop);
      return frozen;
    } catch (RuntimeException failure) {
      frozen.close();
      throw failure;
    }
  }

  /// The number of paused processes: the postmaster, its workers and one backend per session.
  public int processes() {
    return stopped.size();
  }

  @Override
  public void close() {
    stopped.reversed().forEach(pid -> signal("-CONT", pid));
    stopped.clear();
  }

  private void stop(ProcessHandle process) {
    stopped.add(process.pid());
    signal("-STOP", process.pid());
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }

  private static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
