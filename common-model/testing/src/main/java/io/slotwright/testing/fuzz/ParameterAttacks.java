package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.testing.openapi.Operation;
import java.util.List;
import java.util.stream.Stream;

/// Possible defects of paths, queries and headers.
final class ParameterAttacks {

  private static final String SOME_ID = "0190a000-0000-7000-8000-00000000dead";

  private ParameterAttacks() {}

  static Stream<Attack> on(Operation operation) {
    return Stream.concat(
        operation.node().path("parameters").valueStream().flatMap(ParameterAttacks::on),
        Stream.concat(onAccept(), onQuery("no_such_parameter").limit(1)));
  }

  private static Stream<Attack> on(JsonNode parameter) {
    String name = parameter.path("name").asText();
    return switch (parameter.path("in").asText()) {
      case "path" -> onPath(name);
      case "query" -> onQuery(name);
      case "header" -> onHeader(name);
      default -> throw new AssertionError("Say what is wrong with " + parameter);
    };
  }

  private static Stream<Attack> onPath(String name) {
    return Stream.concat(Stream.of(SOME_ID), Nonsense.PARTS.stream())
        .filter(part -> !part.isEmpty())
        .map(part -> Attack.of(name + " = " + part, valid -> valid.withPath(name, part)));
  }

  private static Stream<Attack> onQuery(String name) {
    return Stream.concat(
            Stream.of(List.<String>of(), List.of("a", "b"), List.of("", "")),
            Nonsense.PARTS.stream().map(List::of))
        .map(parts -> Attack.of(name + " = " + parts, valid -> valid.withQuery(name, parts)));
  }

  /// Any request may have this header.
  private static Stream<Attack> onAccept() {
    return Nonsense.MEDIA_TYPES.stream()
        .map(type -> Attack.of("Accept: " + type, valid -> valid.withHeader("Accept", type)));
  }

  private static Stream<Attack> onHeader(String name) {
    return Stream.concat(
        Stream.of(Attack.of("no " + name, valid -> valid.withoutHeader(name))),
        Nonsense.HEADERS.stream()
            .map(value -> Attack.of(name + ": " + value, valid -> valid.withHeader(name, value))));
  }
}
