package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// No secret is written in manifests: neither in a Secret, nor as the value of a variable.
public final class NoSecrets implements Check {

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(PASSWORD|SECRET|TOKEN|JAAS_CONFIG|_KEY|CREDENTIALS)|.*_KEYS_\\d+");

  private static final Pattern SECRET_VALUE =
      Pattern.compile("(?s).*(-----BEGIN|://[^/@\\s]*:[^/@\\s]+@).*");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.of(
            manifests.of("Secret").stream().map(each -> each.title() + ": is written down"),
            manifests.workloads().stream()
                .flatMap(
                    workload ->
                        workload.containers().stream()
                            .flatMap(container -> container.path("env").valueStream())
                            .filter(variable -> variable.has("value"))
                            .filter(NoSecrets::isSecret)
                            .map(variable -> fault(workload, variable.path("name").asText()))),
            manifests.of("ConfigMap").stream()
                .flatMap(
                    map ->
                        map.at("/data").properties().stream()
                            .filter(each -> isSecret(each.getKey(), each.getValue().asText()))
                            .map(each -> fault(map, each.getKey()))))
        .flatMap(faults -> faults);
  }

  private static boolean isSecret(JsonNode variable) {
    return isSecret(variable.path("name").asText(), variable.path("value").asText());
  }

  private static boolean isSecret(String name, String value) {
    return SECRET_NAME.matcher(name).matches() || SECRET_VALUE.matcher(value).matches();
  }

  private static String fault(Manifest manifest, String name) {
    return manifest.title() + ": the value of " + name + " is written down";
  }
}
