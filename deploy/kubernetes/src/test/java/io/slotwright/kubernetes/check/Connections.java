package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.code.ServiceCode;
import io.slotwright.kubernetes.manifest.Environment;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import io.slotwright.kubernetes.manifest.Operators;
import io.slotwright.kubernetes.manifest.Selector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Network policies let a service reach what its settings name, at that port, and nothing else.
public final class Connections implements Check {

  /// Which variable says that a service talks to a port.
  private static final Map<Integer, String> REASONS =
      Map.of(
          5432, "SLOTWRIGHT_DB_URL",
          9092, "SLOTWRIGHT_KAFKA",
          9093, "SLOTWRIGHT_KAFKA",
          6379, "SLOTWRIGHT_REDIS_URL",
          443, "SLOTWRIGHT_OIDC_URL",
          8090, "SLOTWRIGHT_OIDC_URL",
          587, "SLOTWRIGHT_SMTP_HOST",
          465, "SLOTWRIGHT_SMTP_HOST",
          1025, "SLOTWRIGHT_SMTP_HOST",
          993, "SLOTWRIGHT_BOUNCE_IMAP_HOST");

  private static final int NAMES = 53;

  private static final Pattern ADDRESS = Pattern.compile("(?:[a-z+]+://)?([^/:]+):(\\d+)(?:/.*)?");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.concat(
        isDeniedByDefault(manifests) ? Stream.empty() : Stream.of("the network is open by default"),
        manifests.services().stream().flatMap(each -> faults(manifests, each)));
  }

  private static boolean isDeniedByDefault(Manifests manifests) {
    return manifests.of("NetworkPolicy").stream()
        .anyMatch(
            each ->
                each.at("/spec/podSelector").isEmpty()
                    && each.at("/spec/policyTypes").size() == 2
                    && each.at("/spec/ingress").isMissingNode()
                    && each.at("/spec/egress").isMissingNode());
  }

  private static Stream<String> faults(Manifests manifests, Manifest service) {
    Set<String> known = ServiceCode.of(service.name()).environment();
    Stream<String> needless =
        rules(manifests, service, "egress")
            .flatMap(rule -> rule.path("ports").valueStream())
            .map(port -> port.path("port").asInt())
            .filter(port -> port != NAMES && !known.contains(REASONS.getOrDefault(port, "")))
            .map(port -> "may talk to port %d without a reason".formatted(port));
    Stream<String> missing =
        new Environment(manifests, service)
            .values().entrySet().stream()
                .filter(each -> REASONS.containsValue(each.getKey()))
                .flatMap(each -> address(each.getValue()).stream())
                .flatMap(address -> closed(manifests, service, address));
    return Stream.concat(needless, missing).map(fault -> service.title() + ": " + fault);
  }

  private record Address(String host, int port) {}

  private static Optional<Address> address(String value) {
    Matcher parts = ADDRESS.matcher(value);
    return parts.matches()
        ? Optional.of(new Address(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  private static Stream<String> closed(Manifests manifests, Manifest service, Address address) {
    Map<String, String> target =
        podsBehind(manifests, address.host())
            .orElseThrow(() -> new IllegalStateException("nobody is " + address.host()));
    boolean mayLeave =
        rules(manifests, service, "egress")
            .filter(rule -> hasPort(rule, address.port()))
            .flatMap(rule -> rule.path("to").valueStream())
            .anyMatch(peer -> isAmong(peer, target));
    boolean mayEnter =
        ownsItsDoor(target)
            || policies(manifests, target)
                .flatMap(policy -> policy.at("/spec/ingress").valueStream())
                .filter(rule -> hasPort(rule, address.port()))
                .flatMap(rule -> rule.path("from").valueStream())
                .anyMatch(peer -> isAmong(peer, service.podLabels()));
    return Stream.of(
            mayLeave ? "" : "may not talk to " + address.host(),
            mayEnter ? "" : address.host() + " does not let it in")
        .filter(fault -> !fault.isEmpty());
  }

  /// A peer without a selector of pods, or with one of namespaces, is somewhere else.
  private static boolean isAmong(JsonNode peer, Map<String, String> labels) {
    return peer.has("podSelector")
        && !peer.has("namespaceSelector")
        && new Selector(peer.path("podSelector")).chooses(labels);
  }

  /// Strimzi makes the policies of its listeners.
  private static boolean ownsItsDoor(Map<String, String> labels) {
    return labels.containsKey("strimzi.io/cluster");
  }

  private static Optional<Map<String, String>> podsBehind(Manifests manifests, String host) {
    return manifests
        .find("Service", host)
        .map(service -> Manifest.textsOf(service.at("/spec/selector")))
        .or(() -> new Operators(manifests).podsBehind(host));
  }

  private static boolean hasPort(JsonNode rule, int port) {
    return rule.path("ports").valueStream().anyMatch(it -> it.path("port").asInt() == port);
  }

  private static Stream<JsonNode> rules(Manifests manifests, Manifest service, String direction) {
    return policies(manifests, service.podLabels())
        .flatMap(policy -> policy.at("/spec/" + direction).valueStream());
  }

  private static Stream<Manifest> policies(Manifests manifests, Map<String, String> labels) {
    return manifests.of("NetworkPolicy").stream()
        .filter(each -> new Selector(each.at("/spec/podSelector")).chooses(labels));
  }
}
