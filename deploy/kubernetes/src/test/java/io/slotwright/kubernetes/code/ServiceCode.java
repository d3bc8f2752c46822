package io.slotwright.kubernetes.code;

import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A service as its configuration describes it.
///
/// @param own its `application.properties`
/// @param shared the defaults of every service
public record ServiceCode(String name, Map<String, String> own, Map<String, String> shared) {

  private static final Path HOME = Path.of(System.getProperty("slotwright.home"));
  private static final String OWN = "src/main/resources/application.properties";
  private static final String SHARED =
      "common-model/plumbing/src/main/resources/META-INF/microprofile-config.properties";

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)");
  private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\..+\\.topic");

  public static ServiceCode of(String name) {
    return new ServiceCode(name, read(HOME.resolve(name).resolve(OWN)), read(HOME.resolve(SHARED)));
  }

  public int port() {
    return Integer.parseInt(Objects.requireNonNull(own.get("quarkus.http.port")));
  }

  public String database() {
    return Objects.requireNonNull(own.get("slotwright.database"));
  }

  public Set<String> consumedTopics() {
    return own.entrySet().stream()
        .filter(each -> TOPIC.matcher(each.getKey()).matches())
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /// The names of environment variables that its configuration reads: those that it names, and
  /// those
  /// of the settings that it has.
  public Set<String> environment() {
    return Stream.concat(
            settings().map(ServiceCode::variable),
            lines().flatMap(ServiceCode::expressions).map(ServiceCode::variable))
        .collect(Collectors.toSet());
  }

  private Stream<String> settings() {
    return Stream.of(own, shared)
        .flatMap(each -> each.keySet().stream())
        .filter(key -> !key.startsWith("%"));
  }

  private Stream<String> lines() {
    return Stream.of(own, shared).flatMap(each -> each.values().stream());
  }

  private static Stream<String> expressions(String value) {
    return EXPRESSION.matcher(value).results().map(MatchResult::group).map(it -> it.substring(2));
  }

  /// As MicroProfile Config maps them.
  private static String variable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  /// The four of them.
  public static Stream<ServiceCode> all() {
    return Arrays.stream(SuiteService.values()).map(each -> ServiceCode.of(each.title()));
  }
}
