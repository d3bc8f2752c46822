package io.slotwright.local.supervision;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// Identifies a process beyond its id, which the system reuses.
///
/// @param startedAt as the system reports it
public record ProcessNote(long pid, Instant startedAt) {
  // Linux derives the start from the time since boot; a corrected clock moves it a little.
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

  public static ProcessNote of(ProcessHandle process) {
    return new ProcessNote(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /// Whether the process with the noted id is the noted one and not a later one.
  public boolean isAbout(ProcessNote running) {
    return pid == running.pid
        && Duration.between(startedAt, running.startedAt).abs().compareTo(CLOCK_CORRECTION) <= 0;
  }

  /// The noted process, if it still runs.
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> isAbout(of(p)));
  }

  public void writeTo(Path file) throws IOException {
    Properties content = new Properties();
    content.setProperty("pid", Long.toString(pid));
    content.setProperty("started_at", startedAt.toString());
    try (Writer out = Files.newBufferedWriter(file)) {
      content.store(out, null);
    }
  }

  /// Empty when there is no readable note: it was never written, or only half of it.
  public static Optional<ProcessNote> readFrom(Path file) {
    Properties content = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      content.load(in);
      return Optional.of(
          new ProcessNote(
              Long.parseLong(content.getProperty("pid", "")),
              Instant.parse(content.getProperty("started_at", ""))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
