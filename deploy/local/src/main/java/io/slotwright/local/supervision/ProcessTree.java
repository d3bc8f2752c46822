package io.slotwright.local.supervision;

import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A process with its descendants: PostgreSQL serves each session in a process of its own, which
/// keeps running when only the first one is stopped.
final class ProcessTree {
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(5);

  private ProcessTree() {}

  /// The process and its descendants at this moment, parents first; empty when it has ended.
  static List<Long> of(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .map(ProcessHandle::pid)
        .toList();
  }

  /// Stops the whole tree (`SIGSTOP`), repeatedly, until no process that was forked meanwhile runs.
  static void freeze(long pid) {
    Instant deadline = Instant.now().plus(STOPPED_WITHIN);
    Set<Long> signalled = new HashSet<>();
    List<Long> running = running(pid, signalled);
    while (!running.isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        thaw(pid);
        throw new Failure("The processes %s do not stop.".formatted(running));
      }
      Signals.send("STOP", running);
      signalled.addAll(running);
      pause();
      running = running(pid, signalled);
    }
  }

  /// Continues the whole tree.
  static void thaw(long pid) {
    Signals.send("CONT", of(pid));
  }

  private static List<Long> running(long pid, Set<Long> signalled) {
    return of(pid).stream().filter(each -> runs(each, signalled)).toList();
  }

  /// By its state on Linux; elsewhere a process that was signalled counts as stopped.
  private static boolean runs(long pid, Set<Long> signalled) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name before the state is in parentheses and may contain anything.
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state != 'T' && state != 'Z' && state != 'X';
    } catch (IOException e) {
      return ProcessHandle.of(pid).isPresent() && !signalled.contains(pid);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
