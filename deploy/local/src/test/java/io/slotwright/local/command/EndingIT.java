package io.slotwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ways in which a stack ends, and what it leaves for the next run.
@Timeout(150)
class EndingIT {
  private static final Path JARS = Path.of("target/dist/lib").toAbsolutePath();

  /// A shell without job control, as in a script: its background jobs ignore INT.
  private static final String BACKGROUND =
      """
      mkfifo input && exec 9<>input && touch output
      "$JAVA" -cp "$JARS/*" io.slotwright.local.command.Main infrastructure --only postgres,redis --ports free \\
        --data "$PWD/data" <input >output 2>errors &
      echo $!
      wait $!
      echo $?
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aStackInTheBackgroundEndsInTheSameOrderlyWayOnBothSignals(String signal, int exitCode)
      throws Exception {
    Process shell = inTheBackground();
    BufferedReader said = shell.inputReader();
    long supervisor = Long.parseLong(said.readLine());
    awaitReady(supervisor);
    List<ProcessHandle> processes =
        ProcessHandle.of(supervisor).orElseThrow().descendants().toList();

    signal(signal, supervisor);

    assertThat(said.readLine()).isEqualTo(Integer.toString(exitCode));
    assertThat(processes).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
    assertThat(Files.readString(folder.resolve("errors"))).contains("Ending everything");
    assertThat(folder.resolve("data/run")).isEmptyDirectory();
    assertThat(Files.readString(folder.resolve("data/logs/postgres.log")))
        .contains("database system is shut down");
  }

  @Test
  void afterASupervisorThatWasKilledWithItsLeashAndEverythingFrozenTheNextOneStarts()
      throws Exception {
    Path data = folder.resolve("data");
    InfrastructureProcess killed =
        InfrastructureProcess.start(data, Map.of(), "--only", "postgres,redis", "--ports", "free");
    killed.ports();
    List<ProcessHandle> processes = killed.descendants();
    // From the root of each tree, so that a stopped process forks no further ones.
    processes.forEach(each -> signal("STOP", each.pid()));
    kill(killed.process(), processes);

    try (InfrastructureProcess next =
        InfrastructureProcess.start(
            data, Map.of(), "--only", "postgres,redis", "--ports", "free")) {
      next.ports();

      assertThat(processes).noneMatch(ProcessHandle::isAlive);
      assertThat(next.errors()).contains("is left from an earlier run: ending it");
    }
  }

  @Test
  void whatTheLeashEndsIsThawedFirst() throws Exception {
    InfrastructureProcess killed =
        InfrastructureProcess.start(
            folder.resolve("data"), Map.of(), "--only", "postgres", "--ports", "free");
    killed.ports();
    List<ProcessHandle> processes = killed.descendants();
    processes.stream().filter(each -> !isLeash(each)).forEach(each -> signal("STOP", each.pid()));

    killed.process().destroyForcibly().waitFor();

    for (ProcessHandle process : processes) {
      process.onExit().get(20, TimeUnit.SECONDS);
    }
    assertThat(Files.readString(folder.resolve("data/logs/postgres.log")))
        .contains("database system is shut down");
  }

  private Process inTheBackground() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", BACKGROUND);
    builder.directory(folder.toFile());
    builder.environment().put("JAVA", Path.of(System.getProperty("java.home"), "bin/java") + "");
    builder.environment().put("JARS", JARS.toString());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void awaitReady(long supervisor) throws IOException, InterruptedException {
    while (!Files.readString(folder.resolve("output")).contains("\"ready\"")) {
      assertThat(ProcessHandle.of(supervisor)).isPresent();
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  private static void kill(Process supervisor, List<ProcessHandle> processes)
      throws InterruptedException {
    processes.stream().filter(EndingIT::isLeash).forEach(ProcessHandle::destroyForcibly);
    supervisor.destroyForcibly().waitFor();
  }

  private static boolean isLeash(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .map(Path::getFileName)
        .map(Path::toString)
        .flatMap(name -> name.matches("sh|dash|bash") ? Optional.of(name) : Optional.empty())
        .isPresent();
  }

  private static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, pid)).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
