package io.slotwright.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path notes;

  private final List<String> lines = new ArrayList<>();
  private Process process;

  @BeforeEach
  void somethingRuns() throws IOException {
    process = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  @Test
  void aNotedProcessIsEndedAndItsNoteRemoved() throws Exception {
    Path note = notes.resolve("redis.pid");
    ProcessNote.of(process.toHandle()).writeTo(note);

    Leftovers.end(notes, lines::add);

    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(note).doesNotExist();
    assertThat(lines).singleElement().asString().startsWith("redis (pid " + process.pid());
  }

  @Test
  void aSuspendedProcessIsEndedToo() throws Exception {
    ProcessNote.of(process.toHandle()).writeTo(notes.resolve("redis.pid"));
    Signals.send("STOP", process.pid());

    Leftovers.end(notes, lines::add);

    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aLaterProcessWithTheSameIdIsLeftAlone() throws IOException {
    ProcessNote now = ProcessNote.of(process.toHandle());
    Path note = notes.resolve("redis.pid");
    new ProcessNote(now.pid(), now.startedAt().minus(Duration.ofHours(1))).writeTo(note);

    Leftovers.end(notes, lines::add);

    assertThat(process.isAlive()).isTrue();
    assertThat(note).doesNotExist();
    assertThat(lines).isEmpty();
  }

  @Test
  void halfANoteIsNoNote() throws IOException {
    Path note = Files.writeString(notes.resolve("redis.pid"), "pid=" + process.pid());

    Leftovers.end(notes, lines::add);

    assertThat(process.isAlive()).isTrue();
    assertThat(note).doesNotExist();
  }
}
