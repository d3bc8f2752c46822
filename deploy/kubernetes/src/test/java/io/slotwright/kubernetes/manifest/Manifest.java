package io.slotwright.kubernetes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One object that is applied to a cluster.
public record Manifest(ObjectNode json) {

  public String kind() {
    return json.path("kind").asText();
  }

  public String name() {
    return json.at("/metadata/name").asText();
  }

  /// `group/version`, or only the version of Kubernetes' oldest kinds.
  public String apiVersion() {
    return json.path("apiVersion").asText();
  }

  /// Of faults, such as `Deployment booking-service`.
  public String title() {
    return kind() + " " + name();
  }

  public JsonNode at(String pointer) {
    return json.at(pointer);
  }

  /// The labels of the pods that this workload makes; empty when it makes none.
  public Map<String, String> podLabels() {
    return textsOf(at("/spec/template/metadata/labels"));
  }

  public boolean makesPods() {
    return at("/spec/template/spec/containers").isArray();
  }

  public JsonNode podSpec() {
    return at("/spec/template/spec");
  }

  public List<JsonNode> containers() {
    return podSpec().path("containers").valueStream().toList();
  }

  public static Map<String, String> textsOf(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
    return texts;
  }
}
