package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.code.Documents;
import io.slotwright.kubernetes.code.ServiceCode;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import io.slotwright.kubernetes.manifest.Operators;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/// Every environment variable of a service is one that its code reads, and every Secret and
/// ConfigMap
/// that it comes from exists: in the manifests, by an operator, or by `docs/kubernetes.md`.
public final class Variables implements Check {

  /// Of the JVM and of its C library.
  private static final Set<String> OF_THE_PROCESS = Set.of("JDK_JAVA_OPTIONS", "MALLOC_ARENA_MAX");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.concat(
        manifests.services().stream().flatMap(each -> unknown(manifests, each)),
        manifests.workloads().stream().flatMap(each -> sourceless(manifests, each)));
  }

  private static Stream<String> unknown(Manifests manifests, Manifest service) {
    Set<String> known = known(ServiceCode.of(service.name()).environment());
    Stream<String> own =
        variables(service)
            .map(variable -> variable.path("name").asText())
            .filter(name -> !known.contains(name));
    Set<String> knownToAny =
        known(
            ServiceCode.all()
                .flatMap(code -> code.environment().stream())
                .collect(Collectors.toSet()));
    Stream<String> ofMaps =
        service.containers().stream()
            .flatMap(container -> container.path("envFrom").valueStream())
            .flatMap(from -> manifests.find("ConfigMap", mapName(from)).stream())
            .flatMap(map -> Manifest.textsOf(map.at("/data")).keySet().stream())
            .filter(name -> !knownToAny.contains(name));
    return Stream.concat(own, ofMaps).map(name -> service.title() + ": reads no variable " + name);
  }

  private static Set<String> known(Set<String> ofCode) {
    Set<String> known = new HashSet<>(ofCode);
    known.addAll(Documents.variables());
    known.addAll(OF_THE_PROCESS);
    ConsumerConfig.configNames()
        .forEach(name -> known.add("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT)));
    return known;
  }

  private static Stream<String> sourceless(Manifests manifests, Manifest workload) {
    Map<String, Set<String>> secrets = keys(manifests, "Secret");
    secrets.putAll(new Operators(manifests).secrets());
    secrets.putAll(Documents.secrets());
    Map<String, Set<String>> maps = keys(manifests, "ConfigMap");
    return Stream.of(
            variables(workload)
                .flatMap(each -> missing(secrets, each.at("/valueFrom/secretKeyRef"))),
            variables(workload)
                .flatMap(each -> missing(maps, each.at("/valueFrom/configMapKeyRef"))),
            workload.containers().stream()
                .flatMap(container -> container.path("envFrom").valueStream())
                .map(Variables::mapName)
                .filter(name -> !maps.containsKey(name)),
            workload.podSpec().path("volumes").findValues("configMap").stream()
                .map(map -> map.path("name").asText())
                .filter(name -> !maps.containsKey(name)))
        .flatMap(names -> names)
        .map(name -> workload.title() + ": nobody makes " + name);
  }

  private static Stream<String> missing(Map<String, Set<String>> keys, JsonNode reference) {
    String name = reference.path("name").asText();
    String key = reference.path("key").asText();
    return reference.isMissingNode() || keys.getOrDefault(name, Set.of()).contains(key)
        ? Stream.empty()
        : Stream.of(key + " of " + name);
  }

  private static Map<String, Set<String>> keys(Manifests manifests, String kind) {
    Map<String, Set<String>> keys = new HashMap<>();
    manifests
        .of(kind)
        .forEach(each -> keys.put(each.name(), Manifest.textsOf(each.at("/data")).keySet()));
    return keys;
  }

  private static Stream<JsonNode> variables(Manifest workload) {
    return workload.containers().stream().flatMap(container -> container.path("env").valueStream());
  }

  private static String mapName(JsonNode envFrom) {
    return envFrom.at("/configMapRef/name").asText();
  }
}
