package io.slotwright.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Processes that an earlier supervisor has left running, because both it and its [Leash] were
/// killed.
public final class Leftovers {
  private static final long PATIENCE_SECONDS = 5;

  private Leftovers() {}

  /// Ends them and removes the notes about them.
  ///
  /// @param notes the folder of an earlier run of the same stack, not in use any more
  public static void end(Path notes, Consumer<String> progress) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(notes, "*.pid")) {
      for (Path file : files) {
        ProcessNote.readFrom(file)
            .flatMap(ProcessNote::process)
            .ifPresent(process -> end(process, file, progress));
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + notes, e);
    }
  }

  /// Continues a suspended process: it could not end otherwise.
  public static void thaw(ProcessHandle process) {
    ProcessTree.thaw(process.pid());
  }

  private static void end(ProcessHandle process, Path note, Consumer<String> progress) {
    String name = note.getFileName().toString().replace(".pid", "");
    progress.accept(
        "%s (pid %d) is left from an earlier run: ending it".formatted(name, process.pid()));
    ProcessTree.thaw(process.pid());
    // INT ends all our programs in an orderly way, and PostgreSQL without waiting for its clients.
    Signals.send("INT", process.pid());
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
