package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of a schema, `x-kubernetes-validations`, in the Common Expression Language.
final class Rules {

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("self", SimpleType.DYN)
          .addLibraries(CelExtensions.strings())
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().addLibraries(CelExtensions.strings()).build();

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, CelRuntime.Program> PROGRAMS = new HashMap<>();

  private Rules() {}

  /// @param value with its defaults
  static Stream<String> broken(JsonNode value, JsonNode schema) {
    return broken(value, schema, "$");
  }

  private static Stream<String> broken(JsonNode value, JsonNode schema, String path) {
    return Stream.concat(
        schema
            .path("x-kubernetes-validations")
            .valueStream()
            .filter(rule -> !isAboutChanges(rule) && !holds(rule, value))
            .map(rule -> path + " " + rule.path("message").asText(rule.path("rule").asText())),
        parts(value, schema, path));
  }

  private static Stream<String> parts(JsonNode value, JsonNode schema, String path) {
    if (value.isArray()) {
      return value.valueStream().flatMap(each -> broken(each, schema.path("items"), path + "[]"));
    }
    return value.properties().stream()
        .flatMap(
            each ->
                broken(
                    each.getValue(),
                    schema.path("properties").path(each.getKey()),
                    path + "." + each.getKey()));
  }

  private static boolean isAboutChanges(JsonNode rule) {
    return rule.path("rule").asText().contains("oldSelf");
  }

  private static boolean holds(JsonNode rule, JsonNode value) {
    try {
      return (boolean)
          PROGRAMS
              .computeIfAbsent(rule.path("rule").asText(), Rules::compile)
              .eval(Map.of("self", celValue(value)));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(rule + " of " + value, e);
    }
  }

  private static CelRuntime.Program compile(String rule) {
    try {
      return RUNTIME.createProgram(COMPILER.compile(rule).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(rule, e);
    }
  }

  private static Object celValue(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .collect(
              Collectors.toMap(each -> escaped(each.getKey()), each -> celValue(each.getValue())));
    }
    if (value.isArray()) {
      List<Object> values = value.valueStream().map(Rules::celValue).toList();
      return values;
    }
    return value.isIntegralNumber() ? value.asLong() : JSON.convertValue(value, Object.class);
  }

  /// A word that CEL reserves, as Kubernetes writes it in rules.
  private static String escaped(String name) {
    return name.equals("namespace") ? "__namespace__" : name;
  }
}
