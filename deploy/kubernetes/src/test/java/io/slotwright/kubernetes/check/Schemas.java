package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Objects of Gateway API, Strimzi and CloudNativePG satisfy the schemas and the rules of their
/// kinds.
public final class Schemas implements Check {

  private static final Map<String, Optional<Schema>> KNOWN = new HashMap<>();

  static boolean know(Manifest manifest) {
    return schema(manifest).isPresent();
  }

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests.all().stream()
        .flatMap(each -> schema(each).stream().flatMap(schema -> faults(each, schema)));
  }

  private static Stream<String> faults(Manifest manifest, Schema schema) {
    ObjectNode complete = manifest.json().deepCopy();
    Defaults.fill(complete, schema.structure());
    return Stream.concat(
            schema.structuralFaults(manifest.json()), Rules.broken(complete, schema.structure()))
        .map(fault -> manifest.title() + ": " + fault);
  }

  private static Optional<Schema> schema(Manifest manifest) {
    return KNOWN
        .computeIfAbsent(manifest.kind(), Schema::of)
        .filter(schema -> schema.apiVersion().equals(manifest.apiVersion()));
  }
}
