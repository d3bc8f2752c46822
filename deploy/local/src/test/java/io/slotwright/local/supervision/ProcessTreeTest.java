package io.slotwright.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With a shell that keeps forking, each child in its own session, as PostgreSQL does.
@Timeout(30)
class ProcessTreeTest {
  private static final String FORKING =
      """
      setsid sh -c 'while :; do echo x >>ticks; sleep 0.02; done' &
      while :; do setsid sh -c 'sleep 0.05; echo x >>ticks' & sleep 0.01; done
      """;

  @TempDir Path folder;

  private Process root;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    Files.createFile(folder.resolve("ticks"));
    root = new ProcessBuilder("sh", "-c", FORKING).directory(folder.toFile()).start();
    awaitTicksAbove(20);
  }

  @AfterEach
  void end() throws InterruptedException {
    List<ProcessHandle> all = root.descendants().toList();
    ProcessTree.freeze(root.pid());
    root.destroyForcibly().waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    ProcessTree.of(root.pid()).forEach(pid -> Signals.send("KILL", pid));
  }

  @Test
  void nothingOfAFrozenTreeRunsNotEvenWhatWasForkedMeanwhile() throws Exception {
    ProcessTree.freeze(root.pid());

    long before = ticks();
    Thread.sleep(Duration.ofMillis(500));

    assertThat(ticks()).isEqualTo(before);
  }

  @Test
  void aThawedTreeGoesOnWhole() throws Exception {
    ProcessTree.freeze(root.pid());
    long before = ticks();

    ProcessTree.thaw(root.pid());

    awaitTicksAbove(before + 20);
  }

  private long ticks() throws IOException {
    return Files.size(folder.resolve("ticks"));
  }

  private void awaitTicksAbove(long number) throws IOException, InterruptedException {
    while (ticks() <= number) {
      Thread.sleep(Duration.ofMillis(20));
    }
  }
}
