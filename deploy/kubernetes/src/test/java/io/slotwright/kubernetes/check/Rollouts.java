package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.code.ServiceCode;
import io.slotwright.kubernetes.code.ShutdownTimes;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A service is there while its pods are replaced: two replicas, one at a time, each asked on the
/// port and the paths of its code whether it is ready, and each given the time that its code needs
/// to
/// stop.
public final class Rollouts implements Check {

  /// How long gateways and nodes may take to notice that a pod is about to stop.
  private static final int NOTICE_SECONDS = 5;

  /// A start with a long migration of the database.
  private static final int LONGEST_START_SECONDS = 300;

  @Override
  public Stream<String> faults(Manifests manifests) {
    List<Manifest> services = manifests.services();
    Stream<String> missing =
        ServiceCode.all()
            .map(ServiceCode::name)
            .filter(name -> services.stream().noneMatch(each -> each.name().equals(name)))
            .map(name -> name + ": has no Deployment");
    return Stream.concat(missing, services.stream().flatMap(each -> faults(manifests, each)));
  }

  private static Stream<String> faults(Manifests manifests, Manifest service) {
    JsonNode container = service.containers().getFirst();
    return Stream.of(
            fault(hasTwoReplicas(manifests, service), "has fewer than two replicas"),
            fault(hasBudget(manifests, service), "may lose both replicas to a drained node"),
            fault(
                service.at("/spec/strategy/rollingUpdate/maxUnavailable").asText().equals("0"),
                "loses a replica before the next one is ready"),
            fault(
                service.podSpec().path("topologySpreadConstraints").size() == 2,
                "is not spread over nodes and zones"),
            fault(portIs(container, service), "does not listen on its container's port"),
            fault(
                service
                    .at("/spec/template/metadata/annotations/prometheus.io~1port")
                    .asText()
                    .equals(container.at("/ports/0/containerPort").asText()),
                "has its metrics on another port"),
            fault(
                service
                    .at("/spec/template/metadata/annotations/prometheus.io~1path")
                    .asText()
                    .equals(shared(service).get("quarkus.micrometer.export.prometheus.path")),
                "has its metrics on another path"),
            probeFaults(container, service),
            fault(
                starts(container.path("startupProbe")), "is killed while it migrates its database"),
            fault(
                container.at("/lifecycle/preStop/sleep/seconds").asInt() >= NOTICE_SECONDS,
                "stops before gateways know"),
            fault(hasTimeToStop(container, service), "is killed before it has stopped"))
        .flatMap(faults -> faults)
        .map(fault -> service.title() + ": " + fault);
  }

  private static Stream<String> fault(boolean isRight, String otherwise) {
    return isRight ? Stream.empty() : Stream.of(otherwise);
  }

  /// A number beside an autoscaler's would undo its decisions whenever the manifests are applied.
  private static boolean hasTwoReplicas(Manifests manifests, Manifest service) {
    JsonNode own = service.at("/spec/replicas");
    return manifests
        .find("HorizontalPodAutoscaler", service.name())
        .map(scaler -> own.isMissingNode() && scaler.at("/spec/minReplicas").asInt() >= 2)
        .orElse(own.asInt() >= 2);
  }

  private static boolean hasBudget(Manifests manifests, Manifest service) {
    return manifests
        .find("PodDisruptionBudget", service.name())
        .filter(budget -> budget.at("/spec/maxUnavailable").asInt() == 1)
        .isPresent();
  }

  private static boolean portIs(JsonNode container, Manifest service) {
    return container.at("/ports/0/containerPort").asInt() == ServiceCode.of(service.name()).port();
  }

  private static Stream<String> probeFaults(JsonNode container, Manifest service) {
    String root = "/q/" + shared(service).get("quarkus.smallrye-health.root-path");
    return Stream.of("startupProbe:started", "readinessProbe:ready", "livenessProbe:live")
        .map(each -> each.split(":", 2))
        .filter(
            each ->
                !container.path(each[0]).at("/httpGet/path").asText().equals(root + "/" + each[1]))
        .map(each -> "its %s does not ask %s/%s".formatted(each[0], root, each[1]));
  }

  private static boolean starts(JsonNode probe) {
    return probe.path("periodSeconds").asInt() * probe.path("failureThreshold").asInt()
        >= LONGEST_START_SECONDS;
  }

  private static boolean hasTimeToStop(JsonNode container, Manifest service) {
    int pause = container.at("/lifecycle/preStop/sleep/seconds").asInt();
    int grace = service.podSpec().path("terminationGracePeriodSeconds").asInt();
    return grace >= pause + 2 * ShutdownTimes.longest().toSeconds();
  }

  private static Map<String, String> shared(Manifest service) {
    return ServiceCode.of(service.name()).shared();
  }
}
