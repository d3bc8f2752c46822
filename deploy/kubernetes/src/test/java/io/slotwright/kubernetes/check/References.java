package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import io.slotwright.kubernetes.manifest.Operators;
import io.slotwright.kubernetes.manifest.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one object says of another is true: selectors choose pods, names and ports exist.
public final class References implements Check {

  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.of(
            workloads(manifests),
            services(manifests),
            budgets(manifests),
            autoscalers(manifests),
            routes(manifests),
            policies(manifests))
        .flatMap(faults -> faults);
  }

  private static Stream<String> workloads(Manifests manifests) {
    return manifests.workloads().stream()
        .flatMap(
            each ->
                Stream.of(
                        ownPods(each, each.at("/spec/selector")),
                        each.podSpec()
                            .path("topologySpreadConstraints")
                            .valueStream()
                            .flatMap(spread -> ownPods(each, spread.path("labelSelector"))),
                        account(manifests, each),
                        probes(each),
                        mounts(each))
                    .flatMap(faults -> faults));
  }

  private static Stream<String> ownPods(Manifest workload, JsonNode selector) {
    return selector.isMissingNode() || new Selector(selector).chooses(workload.podLabels())
        ? Stream.empty()
        : Stream.of(workload.title() + ": a selector does not choose its own pods");
  }

  private static Stream<String> account(Manifests manifests, Manifest workload) {
    return Optional.of(workload.podSpec().path("serviceAccountName").asText()).stream()
        .filter(name -> !name.isEmpty())
        .filter(name -> manifests.find("ServiceAccount", name).isEmpty())
        .map(name -> workload.title() + ": no ServiceAccount " + name);
  }

  private static Stream<String> probes(Manifest workload) {
    return workload.containers().stream()
        .flatMap(
            container ->
                Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                    .map(container::path)
                    .flatMap(
                        probe -> Stream.of(probe.at("/httpGet/port"), probe.at("/tcpSocket/port")))
                    .filter(port -> !port.isMissingNode())
                    .map(JsonNode::asText)
                    .filter(port -> !portNames(container).contains(port))
                    .map(port -> workload.title() + ": a probe asks the port " + port));
  }

  private static Stream<String> mounts(Manifest workload) {
    List<String> volumes =
        workload
            .podSpec()
            .path("volumes")
            .valueStream()
            .map(volume -> volume.path("name").asText())
            .toList();
    return workload.containers().stream()
        .flatMap(container -> container.path("volumeMounts").valueStream())
        .map(mount -> mount.path("name").asText())
        .filter(name -> !volumes.contains(name))
        .map(name -> workload.title() + ": no volume " + name);
  }

  private static Stream<String> services(Manifests manifests) {
    return manifests.of("Service").stream().flatMap(each -> service(manifests, each));
  }

  private static Stream<String> service(Manifests manifests, Manifest service) {
    Map<String, String> selector = Manifest.textsOf(service.at("/spec/selector"));
    List<Manifest> chosen =
        manifests.workloads().stream()
            .filter(each -> Selector.chooses(selector, each.podLabels()))
            .toList();
    if (chosen.size() != 1) {
      return Stream.of(service.title() + ": chooses pods of " + chosen.size() + " workloads");
    }
    return service
        .at("/spec/ports")
        .valueStream()
        .map(port -> port.path("targetPort").asText())
        .filter(port -> !ports(chosen.getFirst()).contains(port))
        .map(port -> service.title() + ": no port " + port + " in its pods");
  }

  private static Stream<String> budgets(Manifests manifests) {
    return manifests.of("PodDisruptionBudget").stream()
        .filter(each -> workloadsOf(manifests, each.at("/spec/selector")) != 1)
        .map(each -> each.title() + ": does not choose the pods of one workload");
  }

  private static Stream<String> autoscalers(Manifests manifests) {
    return manifests.of("HorizontalPodAutoscaler").stream()
        .filter(
            each ->
                manifests
                    .find(
                        each.at("/spec/scaleTargetRef/kind").asText(),
                        each.at("/spec/scaleTargetRef/name").asText())
                    .isEmpty())
        .map(each -> each.title() + ": scales nothing");
  }

  private static Stream<String> routes(Manifests manifests) {
    return manifests.of("HTTPRoute").stream()
        .flatMap(
            route ->
                Stream.concat(
                    route
                        .at("/spec/rules")
                        .valueStream()
                        .flatMap(rule -> rule.path("backendRefs").valueStream())
                        .filter(backend -> !hasPort(manifests, backend))
                        .map(backend -> route.title() + ": no Service for " + backend),
                    parents(manifests, route)));
  }

  /// The Gateway of a cluster without one in the manifests is somebody else's.
  private static Stream<String> parents(Manifests manifests, Manifest route) {
    return manifests.of("Gateway").isEmpty()
        ? Stream.empty()
        : route
            .at("/spec/parentRefs")
            .valueStream()
            .map(parent -> parent.path("name").asText())
            .filter(name -> manifests.find("Gateway", name).isEmpty())
            .map(name -> route.title() + ": no Gateway " + name);
  }

  private static boolean hasPort(Manifests manifests, JsonNode backend) {
    return manifests
        .find("Service", backend.path("name").asText())
        .filter(
            service ->
                service
                    .at("/spec/ports")
                    .valueStream()
                    .anyMatch(port -> port.path("port").equals(backend.path("port"))))
        .isPresent();
  }

  private static Stream<String> policies(Manifests manifests) {
    return manifests.of("NetworkPolicy").stream().flatMap(each -> policy(manifests, each));
  }

  private static Stream<String> policy(Manifests manifests, Manifest policy) {
    Stream<JsonNode> peers =
        Stream.of("/spec/ingress", "/spec/egress")
            .flatMap(pointer -> policy.at(pointer).valueStream())
            .flatMap(rule -> Stream.of(rule.path("from"), rule.path("to")))
            .flatMap(JsonNode::valueStream)
            .filter(peer -> !peer.has("namespaceSelector"))
            .map(peer -> peer.path("podSelector"));
    Stream<String> nobody =
        Stream.concat(Stream.of(policy.at("/spec/podSelector")), peers)
            .filter(selector -> choosesNobody(manifests, selector))
            .map(selector -> policy.title() + ": no pod for " + selector);
    return Stream.concat(nobody, policyPorts(manifests, policy));
  }

  /// A port by name is one of the pods that are protected.
  private static Stream<String> policyPorts(Manifests manifests, Manifest policy) {
    Selector selector = new Selector(policy.at("/spec/podSelector"));
    return policy
        .at("/spec/ingress")
        .valueStream()
        .flatMap(rule -> rule.path("ports").valueStream())
        .map(port -> port.path("port"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(
            port ->
                manifests.workloads().stream()
                    .filter(each -> selector.chooses(each.podLabels()))
                    .anyMatch(each -> !ports(each).contains(port)))
        .map(port -> policy.title() + ": not all of its pods have a port " + port);
  }

  private static boolean choosesNobody(Manifests manifests, JsonNode selector) {
    return workloadsOf(manifests, selector) == 0
        && new Operators(manifests).pods().stream().noneMatch(new Selector(selector)::chooses);
  }

  private static long workloadsOf(Manifests manifests, JsonNode selector) {
    return manifests.workloads().stream()
        .filter(each -> new Selector(selector).chooses(each.podLabels()))
        .count();
  }

  private static List<String> ports(Manifest workload) {
    return workload.containers().stream().flatMap(each -> portNames(each).stream()).toList();
  }

  private static List<String> portNames(JsonNode container) {
    return container.path("ports").valueStream().map(port -> port.path("name").asText()).toList();
  }
}
