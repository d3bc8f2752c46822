package io.slotwright.acceptance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The commands that the README asks people to paste do what it says.
@WithSuite
class ReadmeIT {
  private static final Pattern MAIN_JOB =
      Pattern.compile("<!-- main-job[^>]*-->\\s*```sh\\n(.*?)```", Pattern.DOTALL);
  private static final long MINUTES = 2;

  private final RunningSuite suite;

  ReadmeIT(RunningSuite suite) {
    this.suite = suite;
  }

  @Test
  void theMainJobRunsAsPrinted() throws IOException, InterruptedException {
    String printed = bash("set -euo pipefail\n" + mainJob());

    assertThat(printed)
        .contains("\"total_minutes\":55")
        .contains("[ '09:00', '09:30' ]")
        .contains("cancelled_by_customer");
    // The first opening appears again after the cancellation.
    assertThat(printed).containsPattern("\\d{4}-\\d\\d-\\d\\dT0[67]:00:00Z\\R");
    assertThat(printed)
        .contains("T11:30:00Z'")
        .contains("2026-12-25")
        .contains("\"status\":\"undone\"");
  }

  /// All blocks, as printed, except for the tokens: `./slotwright token` asks the stack of `up`,
  /// and this is another one.
  private String mainJob() throws IOException {
    String readme = Files.readString(home().resolve("README.md"));
    String blocks =
        MAIN_JOB.matcher(readme).results().map(block -> block.group(1)).collect(joining("\n"));
    assertThat(blocks).contains(token("operator"), token("admin"));
    return blocks
        .replace(token("operator"), suite.token("operator"))
        .replace(token("admin"), suite.token("admin"));
  }

  private static String token(String role) {
    return "$(./slotwright token " + role + ")";
  }

  private String bash(String script) throws IOException, InterruptedException {
    Path output = Files.createTempFile("slotwright-readme", ".log");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", script)
            .directory(home().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("GATEWAY", suite.url());
    builder.environment().put("MAILBOX", suite.mailboxUrl());
    Process process = builder.start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroy();
    String printed = Files.readString(output);
    Files.delete(output);
    assertThat(ended && process.exitValue() == 0).as(printed).isTrue();
    return printed;
  }

  private static Path home() {
    return Path.of(System.getProperty("slotwright.home"));
  }
}
