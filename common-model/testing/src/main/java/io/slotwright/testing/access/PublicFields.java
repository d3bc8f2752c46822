package io.slotwright.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.testing.openapi.ApiDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The fields of public responses. A new public field is a decision: `public-fields.txt` in the
/// service's test resources must list it.
final class PublicFields {

  private static final String APPROVED = "/public-fields.txt";

  private PublicFields() {}

  static List<String> approved() {
    try (InputStream file = PublicFields.class.getResourceAsStream(APPROVED)) {
      if (file == null) {
        throw new AssertionError("There is no " + APPROVED);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The names of all fields of `json` at any depth, such as `items[].id`.
  static String of(String json) {
    return String.join(" ", new TreeSet<>(names("", ApiDescription.read(json)).toList()));
  }

  private static Stream<String> names(String at, JsonNode node) {
    if (node.isArray() && !node.isEmpty()) {
      return node.valueStream().flatMap(each -> names(at + "[]", each));
    }
    if (node.isObject()) {
      String prefix = at.isEmpty() ? "" : at + ".";
      return node.properties().stream()
          .flatMap(field -> names(prefix + field.getKey(), field.getValue()));
    }
    return Stream.of(node.isArray() ? at + "[]" : at);
  }
}
