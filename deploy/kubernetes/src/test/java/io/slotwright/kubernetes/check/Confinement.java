package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import java.util.List;
import java.util.stream.Stream;

/// No pod may do more than it needs. This is the level `restricted` of Kubernetes' Pod Security
/// Standards and, for our services, a root folder that cannot be written.
public final class Confinement implements Check {

  private record Demand(String pointer, String value) {

    boolean isMetBy(JsonNode node) {
      return node.at(pointer).asText().equals(value);
    }
  }

  private static final List<Demand> OF_PODS =
      List.of(
          new Demand("/automountServiceAccountToken", "false"),
          new Demand("/enableServiceLinks", "false"),
          new Demand("/securityContext/runAsNonRoot", "true"),
          new Demand("/securityContext/seccompProfile/type", "RuntimeDefault"));

  private static final List<Demand> OF_CONTAINERS =
      List.of(
          new Demand("/securityContext/allowPrivilegeEscalation", "false"),
          new Demand("/securityContext/capabilities/drop/0", "ALL"));

  private static final List<Demand> OF_SERVICES =
      List.of(
          new Demand("/securityContext/readOnlyRootFilesystem", "true"),
          new Demand("/volumeMounts/0/mountPath", "/tmp"));

  @Override
  public Stream<String> faults(Manifests manifests) {
    Stream<String> ofPods =
        manifests.workloads().stream()
            .flatMap(
                each ->
                    Stream.concat(
                        unmet(each, OF_PODS, each.podSpec()),
                        each.containers().stream()
                            .flatMap(container -> unmet(each, OF_CONTAINERS, container))));
    Stream<String> ofServices =
        manifests.services().stream()
            .flatMap(
                each ->
                    each.containers().stream()
                        .flatMap(container -> unmet(each, OF_SERVICES, container)));
    Stream<String> accounts =
        manifests.of("ServiceAccount").stream()
            .flatMap(each -> unmet(each, OF_PODS.subList(0, 1), each.json()));
    return Stream.of(ofPods, ofServices, accounts).flatMap(faults -> faults);
  }

  private static Stream<String> unmet(Manifest manifest, List<Demand> demands, JsonNode node) {
    return demands.stream()
        .filter(demand -> !demand.isMetBy(node))
        .map(
            demand ->
                "%s: %s is not %s".formatted(manifest.title(), demand.pointer(), demand.value()));
  }
}
