package io.slotwright.kubernetes.manifest;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The objects of one overlay, as Kustomize renders them.
public record Manifests(List<Manifest> all) {

  /// The label of the four services' pods.
  private static final String SERVICE = "/spec/template/metadata/labels/slotwright.example~1kind";

  private static final ObjectMapper YAML = new YAMLMapper();

  public static Manifests parse(String yaml) {
    try (MappingIterator<ObjectNode> documents =
        YAML.readerFor(ObjectNode.class).readValues(yaml)) {
      return new Manifests(documents.readAll().stream().map(Manifest::new).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Manifest> of(String kind) {
    return all.stream().filter(each -> each.kind().equals(kind)).toList();
  }

  public Optional<Manifest> find(String kind, String name) {
    return of(kind).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// The Deployments of the suite's own services.
  public List<Manifest> services() {
    return of("Deployment").stream()
        .filter(each -> each.at(SERVICE).asText().equals("service"))
        .toList();
  }

  public List<Manifest> workloads() {
    return all.stream().filter(Manifest::makesPods).toList();
  }

  /// A copy with one object changed.
  public Manifests with(String kind, String name, Consumer<ObjectNode> change) {
    Manifest chosen = find(kind, name).orElseThrow();
    return new Manifests(
        all.stream().map(each -> each == chosen ? changed(each, change) : each).toList());
  }

  public Manifests without(String kind, String name) {
    Manifest chosen = find(kind, name).orElseThrow();
    return new Manifests(all.stream().filter(each -> each != chosen).toList());
  }

  private static Manifest changed(Manifest manifest, Consumer<ObjectNode> change) {
    ObjectNode copy = manifest.json().deepCopy();
    change.accept(copy);
    return new Manifest(copy);
  }
}
