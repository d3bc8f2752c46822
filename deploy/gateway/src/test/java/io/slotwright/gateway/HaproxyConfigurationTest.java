package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The configuration that is published for production.
class HaproxyConfigurationTest {
  private static final Path MADE = Path.of("target", "haproxy.cfg");

  @TempDir Path folder;

  @Test
  void theCommittedFileIsMadeFromTheRoutes() throws IOException {
    String made = new HaproxyConfiguration(RouteFile.suite(), GatewayLimits.DEFAULT).text();
    Files.createDirectories(MADE.getParent());
    Files.writeString(MADE, made);

    assertThat(Haproxy.CONFIGURATION)
        .as("Copy %s to %s.", MADE.toAbsolutePath(), Haproxy.CONFIGURATION)
        .hasContent(made);
  }

  @Test
  void aRouteThatIsAddedIsInTheFile() throws IOException {
    RouteTable table =
        RouteFile.read(
            new ByteArrayInputStream(
                """
                spec:
                  rules:
                    - matches: [{path: {type: PathPrefix, value: /new}}]
                      timeouts: { request: 90s }
                      backendRefs: [{name: new-service}]
                """
                    .getBytes(StandardCharsets.UTF_8)));

    assertThat(new HaproxyConfiguration(table, GatewayLimits.DEFAULT).text())
        .contains(
            "acl route-1 var(txn.path) -m beg /new/",
            "backend new-service-90s",
            "timeout server 90000ms",
            "presetenv SLOTWRIGHT_NEW_SERVICE new-service:80");
  }

  @Test
  @EnabledIf("io.slotwright.gateway.Haproxy#isInstalled")
  void haproxyUnderstandsIt() throws Exception {
    assertThat(Haproxy.mistakes(Haproxy.CONFIGURATION)).isEmpty();
  }

  @Test
  @EnabledIf("io.slotwright.gateway.Haproxy#isInstalled")
  void haproxyWouldSayWhatIsWrong() throws Exception {
    Path broken = folder.resolve("haproxy.cfg");
    Files.writeString(
        broken,
        Files.readString(Haproxy.CONFIGURATION).replace("timeout tunnel", "timeout tunnels"));

    assertThat(Haproxy.mistakes(broken)).contains("tunnels");
  }
}
