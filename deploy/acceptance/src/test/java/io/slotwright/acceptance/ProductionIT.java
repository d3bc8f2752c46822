package io.slotwright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// No packaged service starts in production with development settings. All other tests here show
/// that the same packages start in the local stack.
class ProductionIT {
  private static final int PATIENCE = 120;
  private static final String KEY = "only-for-tests-0123456789abcdef0123456789";
  private static final List<String> OF_ALL =
      List.of(
          "local-database",
          "known-database-password",
          "local-identity-provider",
          "plain-identity-provider",
          "local-kafka",
          "plain-kafka");

  @TempDir Path folder;

  private record Ended(int code, String output) {
    List<String> rules() {
      return output
          .lines()
          .filter(line -> line.matches(".*\\([a-z-]+\\)$"))
          .map(line -> line.substring(line.lastIndexOf('(') + 1, line.length() - 1))
          .distinct()
          .toList();
    }
  }

  static Stream<Arguments> servicesAndTheirRules() {
    return Stream.of(
        Arguments.of(SuiteService.SCHEDULE, List.of()),
        Arguments.of(
            SuiteService.BOOKING,
            List.of("local-redis", "plain-redis", "open-redis", "known-link-key")),
        Arguments.of(SuiteService.CALENDAR, List.of("local-redis", "plain-redis", "open-redis")),
        Arguments.of(
            SuiteService.NOTIFICATION,
            List.of(
                "local-mail",
                "open-mail",
                "example-sender",
                "local-links",
                "plain-links",
                "known-link-key")));
  }

  @ParameterizedTest
  @MethodSource("servicesAndTheirRules")
  void aServiceNamesAllThatItDoesNotStartOn(SuiteService service, List<String> own)
      throws Exception {
    Ended ended =
        start(
            service,
            own.contains("known-link-key") ? Map.of("SLOTWRIGHT_LINK_KEY", KEY) : Map.of());

    assertThat(ended.code()).isNotZero();
    assertThat(ended.rules())
        .as(ended.output())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(OF_ALL.stream(), own.stream()).toList());
    assertThat(ended.output()).doesNotContain(KEY);
  }

  @ParameterizedTest
  @EnumSource(
      value = SuiteService.class,
      names = {"BOOKING", "NOTIFICATION"})
  void norWithoutAnySecretForLinks(SuiteService service) throws Exception {
    Ended ended = start(service, Map.of());

    assertThat(ended.code()).isNotZero();
    assertThat(ended.rules()).as(ended.output()).contains("known-link-key", "plain-kafka");
  }

  @Test
  void norWhenItSendsMailsUnencrypted() throws Exception {
    Ended ended = start(SuiteService.NOTIFICATION, Map.of("SLOTWRIGHT_SMTP_TLS", "none"));

    assertThat(ended.code()).isNotZero();
    assertThat(ended.rules()).as(ended.output()).contains("plain-mail");
  }

  @Test
  void whatAnInstallationSetsAsideByNameIsNotNamed() throws Exception {
    Ended ended =
        start(
            SuiteService.SCHEDULE,
            Map.of("SLOTWRIGHT_PRODUCTION_ALLOW", "plain-kafka,local-kafka,local-database"));

    assertThat(ended.code()).isNotZero();
    assertThat(ended.rules())
        .as(ended.output())
        .containsExactlyInAnyOrder(
            "known-database-password", "local-identity-provider", "plain-identity-provider");
  }

  private Ended start(SuiteService service, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("slotwright.home"));
    Path output = folder.resolve(service.title() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                home.resolve(service.title() + "/target/quarkus-app/quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(SLOTWRIGHT|QUARKUS)_.*"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as("it exits").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text =
        Files.readString(output, UTF_8)
            .lines()
            .map(String::strip)
            .collect(Collectors.joining("\n"));
    return new Ended(process.exitValue(), text);
  }
}
