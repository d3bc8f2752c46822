package io.slotwright.kubernetes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The environment variables of a service's container.
public record Environment(Manifests manifests, Manifest service) {

  /// Those with a value that is written in the manifests.
  public Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    service.containers().stream()
        .flatMap(container -> container.path("envFrom").valueStream())
        .map(from -> from.at("/configMapRef/name").asText())
        .flatMap(name -> manifests.find("ConfigMap", name).stream())
        .forEach(map -> values.putAll(Manifest.textsOf(map.at("/data"))));
    variables()
        .filter(each -> each.has("value"))
        .forEach(each -> values.put(name(each), each.path("value").asText()));
    return values;
  }

  /// The references to keys of Secrets, by the name of the variable.
  public Map<String, JsonNode> secrets() {
    Map<String, JsonNode> secrets = new HashMap<>();
    variables()
        .filter(each -> each.at("/valueFrom").has("secretKeyRef"))
        .forEach(each -> secrets.put(name(each), each.at("/valueFrom/secretKeyRef")));
    return secrets;
  }

  private Stream<JsonNode> variables() {
    return service.containers().stream().flatMap(container -> container.path("env").valueStream());
  }

  private static String name(JsonNode variable) {
    return variable.path("name").asText();
  }
}
