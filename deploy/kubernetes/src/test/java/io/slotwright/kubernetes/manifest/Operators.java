package io.slotwright.kubernetes.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the operators of Kafka and PostgreSQL make of the objects that are applied, as they
/// document
/// it.
public record Operators(Manifests manifests) {

  /// The labels of their pods.
  public List<Map<String, String>> pods() {
    List<Map<String, String>> pods = new ArrayList<>();
    databases().forEach(each -> pods.add(Map.of("cnpg.io/cluster", each.name())));
    manifests
        .of("Kafka")
        .forEach(
            each ->
                pods.add(
                    Map.of(
                        "strimzi.io/cluster",
                        each.name(),
                        "strimzi.io/name",
                        each.name() + "-kafka")));
    return pods;
  }

  /// The labels of the pods behind a Service that an operator makes.
  public Optional<Map<String, String>> podsBehind(String service) {
    return pods().stream()
        .filter(
            labels ->
                service.equals(labels.get("cnpg.io/cluster") + "-rw")
                    || service.equals(labels.get("strimzi.io/name") + "-bootstrap"))
        .findFirst();
  }

  /// The keys of their Secrets, by the name of the Secret.
  public Map<String, Set<String>> secrets() {
    Map<String, Set<String>> secrets = new HashMap<>();
    databases().forEach(each -> secrets.put(each.name() + "-app", Set.of("username", "password")));
    manifests
        .of("Kafka")
        .forEach(each -> secrets.put(each.name() + "-cluster-ca-cert", Set.of("ca.crt")));
    manifests
        .of("KafkaUser")
        .forEach(each -> secrets.put(each.name(), Set.of("password", "sasl.jaas.config")));
    return secrets;
  }

  private List<Manifest> databases() {
    return manifests.of("Cluster");
  }
}
