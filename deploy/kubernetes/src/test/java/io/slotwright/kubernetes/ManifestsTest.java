package io.slotwright.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.slotwright.kubernetes.check.Check;
import io.slotwright.kubernetes.check.Confinement;
import io.slotwright.kubernetes.check.Connections;
import io.slotwright.kubernetes.check.FitForProduction;
import io.slotwright.kubernetes.check.Images;
import io.slotwright.kubernetes.check.KnownFields;
import io.slotwright.kubernetes.check.Memory;
import io.slotwright.kubernetes.check.NoSecrets;
import io.slotwright.kubernetes.check.References;
import io.slotwright.kubernetes.check.Rollouts;
import io.slotwright.kubernetes.check.Schemas;
import io.slotwright.kubernetes.check.TopicsOfCode;
import io.slotwright.kubernetes.check.Variables;
import io.slotwright.kubernetes.code.ServiceCode;
import io.slotwright.kubernetes.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The manifests are right. [CanariesTest] shows that each check can fail.
class ManifestsTest {

  private static final Check[] OF_ALL = {
    new KnownFields(),
    new Schemas(),
    new References(),
    new Confinement(),
    new Rollouts(),
    new Memory()
  };

  private static Overlays overlays;

  @BeforeAll
  static void render(@TempDir Path folder) {
    overlays = Overlays.in(folder);
  }

  @Test
  void theBaseIsRight() {
    assertPasses(overlays.base(), OF_ALL);
  }

  @Test
  void theOverlayOfALocalClusterIsRight() {
    assertPasses(overlays.local(), OF_ALL);
    assertPasses(overlays.local(), new Variables(), new TopicsOfCode(), new Connections());
  }

  @Test
  void anInstallationInProductionIsRight() {
    assertPasses(overlays.installation(), OF_ALL);
    assertPasses(
        overlays.installation(),
        new Variables(),
        new TopicsOfCode(),
        new Connections(),
        new NoSecrets(),
        new Images());
  }

  @Test
  void theRoutesAreAppliedUnchanged() throws IOException {
    JsonNode file =
        new YAMLMapper()
            .readTree(
                Path.of(System.getProperty("slotwright.home"), "deploy/gateway/routes.yaml")
                    .toFile());

    assertThat(overlays.installation().find("HTTPRoute", "slotwright").orElseThrow().at("/spec"))
        .isEqualTo(file.path("spec"));
  }

  @Test
  void anInstallationWithAddressesOfItsOwnStartsInProduction() {
    Manifests installation =
        overlays
            .installation()
            .with(
                "ConfigMap",
                settingsOf(overlays.installation()),
                map ->
                    map.withObjectProperty("data")
                        .set(
                            "SLOTWRIGHT_NOTIFICATION_SENDER_ADDRESS",
                            TextNode.valueOf("booking@tyres.ua")));

    assertPasses(installation, new FitForProduction());
  }

  @Test
  void theExampleDoesNotStartAsItIs() {
    assertThat(new FitForProduction().faults(overlays.installation()))
        .isNotEmpty()
        .allMatch(fault -> fault.contains("example-sender"));
  }

  @Test
  void aLocalClusterDoesNotStartInProduction() {
    assertThat(new FitForProduction().faults(overlays.local())).isEmpty();
    Manifests inProduction = overlays.local();
    for (ServiceCode code : ServiceCode.all().toList()) {
      inProduction =
          inProduction.with(
              "Deployment",
              code.name(),
              each -> Edit.removeVariable(each, "SLOTWRIGHT_ENVIRONMENT"));
    }

    assertThat(new FitForProduction().faults(inProduction))
        .anyMatch(fault -> fault.contains("plain-kafka"))
        .anyMatch(fault -> fault.contains("plain-redis"))
        .anyMatch(fault -> fault.contains("plain-identity-provider"))
        .anyMatch(fault -> fault.contains("local-links"));
  }

  static String settingsOf(Manifests installation) {
    return installation.of("ConfigMap").stream()
        .map(map -> map.name())
        .filter(name -> name.startsWith("slotwright-installation"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertPasses(Manifests manifests, Check... checks) {
    assertAll(
        Arrays.stream(checks)
            .map(
                check ->
                    (Executable)
                        () ->
                            assertThat(check.faults(manifests))
                                .as(check.getClass().getSimpleName())
                                .isEmpty()));
  }
}
