package io.slotwright.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the part of Gateway API's `HTTPRoute` that the suite uses, and refuses a file that
/// contains more.
final class RouteFile {
  private RouteFile() {}

  /// The routes of the suite.
  static RouteTable suite() throws IOException {
    try (InputStream yaml = RouteFile.class.getResourceAsStream("routes.yaml")) {
      return read(Objects.requireNonNull(yaml, "routes.yaml is not on the class path"));
    }
  }

  static RouteTable read(InputStream yaml) throws IOException {
    List<Route> routes = new ArrayList<>();
    for (JsonNode rule : new YAMLMapper().readTree(yaml).at("/spec/rules")) {
      Destination destination = destination(rule);
      for (JsonNode match : rule.path("matches")) {
        requireOnly(match, "path");
        routes.add(new Route(pathMatch(match.path("path")), destination));
      }
    }
    return new RouteTable(routes);
  }

  private static Destination destination(JsonNode rule) {
    JsonNode backends = rule.path("backendRefs");
    if (backends.isEmpty()) {
      return new Destination.Nowhere();
    }
    if (backends.size() > 1) {
      throw new IllegalArgumentException("Several backends for one rule: " + rule);
    }
    return new Destination.Service(
        backends.path(0).path("name").asText(), replacement(rule), patience(rule));
  }

  /// A duration in Gateway API's format: hours, minutes and seconds (GEP-2257).
  private static Optional<Duration> patience(JsonNode rule) {
    JsonNode timeouts = rule.path("timeouts");
    if (timeouts.isMissingNode()) {
      return Optional.empty();
    }
    requireOnly(timeouts, "request");
    return Optional.of(Duration.parse("PT" + timeouts.path("request").asText()));
  }

  private static Optional<String> replacement(JsonNode rule) {
    Optional<String> replacement = Optional.empty();
    for (JsonNode filter : rule.path("filters")) {
      JsonNode path = filter.at("/urlRewrite/path/replaceFullPath");
      if (path.isMissingNode()) {
        throw new IllegalArgumentException("Unknown filter: " + filter);
      }
      replacement = Optional.of(path.asText());
    }
    return replacement;
  }

  private static PathMatch pathMatch(JsonNode path) {
    String value = path.path("value").asText();
    return switch (path.path("type").asText()) {
      case "Exact" -> new PathMatch.Exact(value);
      case "RegularExpression" -> new PathMatch.RegularExpression(Pattern.compile(value));
      case "PathPrefix" -> new PathMatch.PathPrefix(value);
      default -> throw new IllegalArgumentException("Unknown type of match: " + path);
    };
  }

  private static void requireOnly(JsonNode node, String field) {
    if (node.size() != 1 || !node.has(field)) {
      throw new IllegalArgumentException("Only '%s' is understood in %s".formatted(field, node));
    }
  }
}
