package io.slotwright.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.machine.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With real processes: shells that sleep.
@Timeout(60)
class SupervisorTest {
  @TempDir Path folder;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private @Nullable Supervisor supervisor;

  @AfterEach
  void endAll() {
    if (supervisor != null) {
      supervisor.close();
    }
  }

  @Test
  void aComponentWaitsForWhatItNeeds() {
    Component first = sleeper("first").settledBy(() -> Thread.sleep(Duration.ofMillis(300)));

    supervising(first, sleeper("second").needing("first")).start();

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("first ").contains("ready in");
    assertThat(lines.getLast()).startsWith("second ");
  }

  @Test
  void aDeathBeforeReadinessIsToldWithTheEndOfTheLog() {
    Component broken =
        Component.of("broken", shell("echo cannot read the stars; exit 3"), () -> false);

    assertThatThrownBy(() -> supervising(broken).start())
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("broken ended with exit code 3 before it was ready.")
        .hasMessageEndingWith("| cannot read the stars");
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersWaiting() {
    Component broken = Component.of("broken", shell("exit 1"), () -> false);
    Component slow = Component.of("slow", shell("sleep 60"), () -> false);

    assertThatThrownBy(() -> supervising(slow, broken).start()).hasMessageStartingWith("broken");
  }

  @Test
  void aKilledComponentComesBackAsAnotherProcess() throws InterruptedException {
    Supervisor running = supervising(sleeper("one"));
    running.start();
    long before = running.pid("one").orElseThrow();

    running.kill("one");

    assertThat(running.isReady("one")).isFalse();
    running.awaitReady("one", Duration.ofSeconds(10));
    assertThat(running.pid("one").orElseThrow()).isNotEqualTo(before);
    assertThat(lines).anyMatch(line -> line.contains("ended with exit code 137: restarting"));
  }

  @Test
  void aStoppedComponentStaysAwayUntilItIsStarted() throws InterruptedException {
    Supervisor running = supervising(sleeper("one"));
    running.start();

    running.stop("one");
    Thread.sleep(Duration.ofMillis(800));
    assertThat(running.pid("one")).isEmpty();

    running.start("one");
    assertThat(running.isReady("one")).isTrue();
  }

  @Test
  void aReplacementTakesOverWhenItIsReady() throws InterruptedException {
    Supervisor running = supervising(sleeper("one"));
    running.start();
    ProcessHandle before = handle(running, "one");
    List<Boolean> beside = new CopyOnWriteArrayList<>();
    Component next =
        Component.of("one", List.of("sleep", "61"), () -> beside.add(before.isAlive()));

    running.replace(next);

    assertThat(beside).first().isEqualTo(true);
    assertThat(before.isAlive()).isFalse();
    assertThat(running.component("one")).isEqualTo(next);
    assertThat(running.isReady("one")).isTrue();
    assertThat(lines).noneMatch(line -> line.contains("restarting"));
    running.kill("one");
    running.awaitReady("one", Duration.ofSeconds(10));
  }

  @Test
  void aReplacementThatIsBrokenLeavesTheRunningOneAlone() {
    Supervisor running = supervising(sleeper("one"));
    running.start();
    long before = running.pid("one").orElseThrow();

    assertThatThrownBy(
            () -> running.replace(Component.of("one", shell("echo no; exit 4"), () -> false)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("one ended with exit code 4 before it was ready.");

    assertThat(running.pid("one")).hasValue(before);
    assertThat(running.isReady("one")).isTrue();
  }

  @Test
  void onlyWhatRunsCanBeReplaced() {
    Supervisor running = supervising(sleeper("one"));

    assertThatThrownBy(() -> running.replace(sleeper("one")))
        .isInstanceOf(Failure.class)
        .hasMessage("one does not run, or is not ready yet.");
    assertThatThrownBy(() -> running.replace(sleeper("two")))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("There is no component two");
  }

  @Test
  void aSuspendedComponentCanBeStopped() {
    Supervisor running = supervising(sleeper("one"));
    running.start();

    running.suspend("one");
    running.stop("one");

    assertThat(running.pid("one")).isEmpty();
  }

  @Test
  void oneThatKeepsDyingEndsTheStack() {
    Supervisor running = supervising(Component.of("weak", shell("sleep 0.2; exit 7"), () -> true));
    running.start();

    assertThatThrownBy(running::awaitEnd)
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("weak keeps ending (exit code 7)");
  }

  @Test
  void closingEndsEveryProcessAndLeavesNoNote() {
    Supervisor running = supervising(sleeper("one"), sleeper("two").needing("one"));
    running.start();
    List<ProcessHandle> processes = List.of(handle(running, "one"), handle(running, "two"));

    running.close();

    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(folder.resolve("notes")).isEmptyDirectory();
  }

  @Test
  void oneThatDoesNotListenIsKilled() {
    Supervisor running =
        supervising(
            Component.of("deaf", shell("trap '' TERM; while :; do sleep 1; done"), () -> true));
    running.start();
    ProcessHandle deaf = handle(running, "deaf");

    running.close();

    assertThat(deaf.isAlive()).isFalse();
  }

  private static ProcessHandle handle(Supervisor running, String name) {
    return ProcessHandle.of(running.pid(name).orElseThrow()).orElseThrow();
  }

  private static Component sleeper(String name) {
    return Component.of(name, List.of("sleep", "60"), () -> true);
  }

  private static List<String> shell(String script) {
    return List.of("sh", "-c", script);
  }

  private Supervisor supervising(Component... components) {
    try {
      RunFolder run =
          new RunFolder(
              Files.createDirectories(folder.resolve("logs")),
              Files.createDirectories(folder.resolve("notes")));
      supervisor = new Supervisor(List.of(components), run, lines::add);
      return supervisor;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
