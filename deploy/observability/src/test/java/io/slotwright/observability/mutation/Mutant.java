package io.slotwright.observability.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.observability.rule.Rule;
import io.slotwright.observability.rule.RuleFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A file of rules with one change.
record Mutant(RuleFile file, String change, JsonNode content) {

  private static final Map<String, String> OTHER_SEVERITY =
      Map.of("page", "warning", "warning", "page");

  /// All of a file.
  static List<Mutant> of(RuleFile file) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    JsonNode content = file.content();
    for (int group = 0; group < content.path("groups").size(); group++) {
      JsonNode rules = content.path("groups").path(group).path("rules");
      for (int place = 0; place < rules.size(); place++) {
        Rule rule = new Rule(rules.path(place));
        String pointer = "/groups/%d/rules/%d".formatted(group, place);
        for (Edit edit : edits(rule)) {
          JsonNode copy = content.deepCopy();
          ((ObjectNode) copy.at(pointer + edit.parent())).put(edit.field(), edit.value());
          mutants.add(
              new Mutant(
                  file, "%s: %s: %s".formatted(rule.name(), edit.field(), edit.value()), copy));
        }
      }
    }
    return mutants;
  }

  private record Edit(String parent, String field, String value) {}

  private static List<Edit> edits(Rule rule) {
    List<Edit> edits = new ArrayList<>();
    Mutations.of(rule.expression()).forEach(text -> edits.add(new Edit("", "expr", text)));
    String patience = rule.content().path("for").asText();
    if (!patience.isEmpty()) {
      Durations.others(patience).forEach(other -> edits.add(new Edit("", "for", other)));
    }
    rule.content()
        .path("labels")
        .properties()
        .forEach(
            label ->
                edits.add(
                    new Edit(
                        "/labels",
                        label.getKey(),
                        OTHER_SEVERITY.getOrDefault(label.getValue().asText(), "other"))));
    return edits;
  }
}
