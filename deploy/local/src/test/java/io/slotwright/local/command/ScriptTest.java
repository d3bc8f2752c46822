package io.slotwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.local.machine.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The `slotwright` script in a repository of its own, whose Maven and JDK only record their
/// arguments.
class ScriptTest {
  private static final Path SCRIPT = Path.of("../../slotwright").toAbsolutePath().normalize();
  private static final Path SOURCE = Path.of("booking-service/src/main/java/Booking.java");

  /// Later than any build, however coarse the file system's timestamps.
  private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

  private static final String MAVEN =
      """
      #!/bin/sh
      cd "$(dirname "$0")" && echo build >>target/asked
      for service in schedule booking calendar-view notification; do
        mkdir -p $service-service/target/quarkus-app
        touch $service-service/target/quarkus-app/quarkus-run.jar
      done
      mkdir -p deploy/identity/target deploy/local/target/dist/lib
      touch deploy/identity/target/slotwright-identity.jar
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      while [ "$1" != io.slotwright.local.command.Main ]; do shift; done
      shift
      echo "$*" >>"$SLOTWRIGHT_HOME/target/asked"
      """;

  @TempDir Path home;

  private record Outcome(int status, String output, String errors) {}

  @BeforeEach
  void aRepositoryThatIsNotBuilt() throws IOException {
    Files.copy(SCRIPT, home.resolve("slotwright"));
    program("mvnw", MAVEN);
    program("jdk/bin/javac", "");
    program("jdk/bin/java", JAVA);
    program("tools/node", "#!/bin/sh\necho v22.0.0\n");
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    write(SOURCE, Instant.EPOCH);
  }

  @Test
  void upBuildsAndThenStartsWhatWasAskedFor() throws Exception {
    assertThat(slotwright("up", "--demo", "--without", "booking-service").status()).isZero();
    assertThat(asked()).containsExactly("build", "up --demo --without booking-service");
  }

  @Test
  void whatIsTrainedIsBuiltBefore() throws Exception {
    slotwright("train");
    slotwright("up");

    assertThat(asked()).containsExactly("build", "train", "up");
  }

  @Test
  void aSecondUpBuildsNothing() throws Exception {
    slotwright("up");
    slotwright("up");

    assertThat(asked()).containsExactly("build", "up", "up");
  }

  @Test
  void aSourceThatWasWrittenSinceIsBuilt() throws Exception {
    slotwright("up");
    write(SOURCE, LATER);
    slotwright("up");

    assertThat(asked()).containsExactly("build", "up", "build", "up");
  }

  @Test
  void aSourceThatIsGoneIsBuilt() throws Exception {
    slotwright("up");
    Files.delete(home.resolve(SOURCE));
    slotwright("up");

    assertThat(asked()).containsExactly("build", "up", "build", "up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "booking-service/src/test/java/BookingTest.java",
        "booking-service/.jqwik-database",
        "deploy/acceptance/pom.xml",
        "deploy/mail/pom.xml",
        "deploy/observability/pom.xml",
        "calendar-view-service/playwright-report/index.html",
        ".idea/workspace.xml",
        "docs/images/plot.svg",
        "README.md"
      })
  void whatNoArtifactComesFromIsNot(String file) throws Exception {
    slotwright("up");
    write(Path.of(file), LATER);
    slotwright("up");

    assertThat(asked()).containsExactly("build", "up", "up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          upp                               | there is no command 'upp': choose from up, down,
          up --frehs                        | up has no option --frehs: choose from --demo, --fresh, --observe, --without <component>
          up -x                             | up has no option -x: choose from --demo
          up --without                      | --without needs a component after it
          up --without --fresh              | --without needs a component after it
          up --without kafak                | there is no component 'kafak': choose from postgres, redis, kafka
          up fresh                          | up does not know what to do with 'fresh'
          down --all                        | down has no option --all
          demo --fresh                      | demo has no option --fresh
          jdk 25                            | jdk does not know what to do with '25'
          token                             | token needs a role: choose from operator, admin, customer
          token root                        | there is no role 'root': choose from operator, admin, customer
          token admin --organisation third  | there is no organisation 'third': choose from demo, second
          dev booking                       | there is no service 'booking': choose from schedule-service
          logs --all                        | logs has no option --all
          bench                             | bench needs a measurement: choose from latency, memory
          bench speed                       | there is no measurement 'speed'
          bench latency memory              | bench does not know what to do with 'memory'
          bench schedule --plot images      | bench has no option --plot: choose from --plots <folder>, --other <folder>
          bench calendar --other            | --other needs a folder after it
          chaos --operation 1               | chaos has no option --operation: choose from --operations <number>
          chaos calender                    | there is no subject 'calender': choose from booking, calendar, mail
          chaos booking calendar            | chaos does not know what to do with 'calendar'
          chaos --minutes ten               | --minutes needs a number, not 'ten'
          help upp                          | there is no command 'upp'
          """)
  void whatIsTypedWrongIsRefusedBeforeAnythingIsBuilt(String typed, String reason)
      throws Exception {
    Outcome outcome = slotwright(typed.split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors()).startsWith("slotwright: " + reason).hasLineCount(1);
    assertThat(asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up", "down", "restart", "train", "test", "token", "demo", "dev", "logs", "bench", "chaos",
        "jdk", "help"
      })
  void eachCommandTellsOfItself(String command) throws Exception {
    Outcome outcome = slotwright(command, "--help");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.output().lines().skip(2).findFirst().orElseThrow())
        .startsWith("  " + command + " ");
    assertThat(slotwright("help", command).output()).isEqualTo(outcome.output());
    assertThat(asked()).isEmpty();
  }

  @Test
  void helpIsAskedForBesideOtherOptionsToo() throws Exception {
    Outcome outcome = slotwright("up", "--fresh", "--help");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).contains("--demo", "--fresh", "--without").doesNotContain("chaos");
    assertThat(asked()).isEmpty();
  }

  @Test
  void withoutACommandItTellsOfAll() throws Exception {
    Outcome outcome = slotwright();

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).contains("  up ", "  chaos ", "SLOTWRIGHT_PORT_BASE");
    assertThat(slotwright("--help")).isEqualTo(outcome);
    assertThat(slotwright("help")).isEqualTo(outcome);
  }

  @Test
  void everyComponentOfTheStackMayBeLeftOut() throws Exception {
    slotwright("up");
    // What --observe adds is left out as a whole.
    for (Port port : EnumSet.complementOf(EnumSet.of(Port.PROMETHEUS, Port.ALERTMANAGER))) {
      assertThat(slotwright("up", "--without", port.component()).status())
          .as(port.component())
          .isZero();
    }
  }

  @Test
  void whatFollowsTestIsMavens() throws Exception {
    slotwright("test", "-pl", "booking-service");

    assertThat(asked()).containsExactly("build");
  }

  private List<String> asked() throws IOException {
    Path asked = home.resolve("target/asked");
    return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
  }

  private void write(Path file, Instant moment) throws IOException {
    Path source = home.resolve(file);
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(moment));
  }

  private void program(String name, String content) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome slotwright(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", home.resolve("slotwright").toString()));
    command.addAll(Arrays.asList(arguments));
    Path errors = home.resolve("target/errors");
    Files.createDirectories(errors.getParent());
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().merge("PATH", home + "/tools", (path, tools) -> tools + ":" + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), output, Files.readString(errors));
  }
}
