package io.slotwright.local.supervision;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One running process of a component.
final class Child {
  private final Component component;
  private final Process process;
  private final CompletableFuture<Void> gone;

  private Child(Component component, Process process, CompletableFuture<Void> gone) {
    this.component = component;
    this.process = process;
    this.gone = gone;
  }

  /// Starts the process on the leash, with a note about it in the folder.
  static Child launch(Component component, RunFolder folder, Leash leash) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.of(component.command()))
            .directory(folder.notes().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.logOf(component.name()).toFile()));
    builder.environment().putAll(component.environment());
    Process process = builder.start();
    leash.hold(component.stopSignal(), process.pid());
    ProcessNote.of(process.toHandle()).writeTo(folder.noteOf(component.name()));
    CompletableFuture<Void> gone =
        process.onExit().thenRun(() -> forget(component, process, folder, leash));
    return new Child(component, process, gone);
  }

  private static void forget(Component component, Process process, RunFolder folder, Leash leash) {
    leash.release(component.stopSignal(), process.pid());
    boolean ours =
        ProcessNote.readFrom(folder.noteOf(component.name()))
            .filter(note -> note.pid() == process.pid())
            .isPresent();
    try {
      if (ours) {
        Files.deleteIfExists(folder.noteOf(component.name()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// As in a shell: 128 plus the signal's number for a process that a signal has ended.
  int exitCode() {
    return process.exitValue();
  }

  /// Completes when the process has ended, its note is removed and the leash has released it.
  CompletableFuture<Void> onExit() {
    return gone;
  }

  private void signal(String signal) {
    Signals.send(signal, process.pid());
  }

  /// Freezes the process and its descendants.
  void freeze() {
    ProcessTree.freeze(process.pid());
  }

  void thaw() {
    ProcessTree.thaw(process.pid());
  }

  /// Asks the process to end, and kills it when it does not end in time.
  void end(Duration patience) throws InterruptedException {
    thaw();
    signal(component.stopSignal().name());
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
    gone.join();
  }

  /// Its descendants must be able to run, so that they notice its end: frozen, they would keep the
  /// memory that the next process needs.
  void kill() {
    List<Long> tree = ProcessTree.of(process.pid());
    process.destroyForcibly();
    gone.join();
    Signals.send("CONT", tree);
  }
}
