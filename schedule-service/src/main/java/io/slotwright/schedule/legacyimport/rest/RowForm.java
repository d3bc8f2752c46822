package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.problem.Violations;
import io.slotwright.schedule.legacyimport.LegacyPoint;
import io.slotwright.schedule.legacyimport.Row;
import io.slotwright.schedule.legacyimport.json.LegacyPointProposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a row, read as strictly as a request body.
final class RowForm {

  private final ObjectMapper json;

  RowForm(ObjectMapper json) {
    this.json = json;
  }

  /// @param line of the file; null in a form without lines
  Row read(int index, @Nullable Integer line, JsonNode row) {
    return new Row(index, line, row.path("external_id").textValue(), point(row));
  }

  private Decision<LegacyPoint> point(JsonNode row) {
    if (!row.isObject()) {
      return refuse(
          new Violation(
              "", ViolationCode.NOT_A_POINT, "A row is an object, or has a cell for each column."));
    }
    try {
      return json.treeToValue(row, LegacyPointProposal.class).check();
    } catch (JsonMappingException malformed) {
      return refuse(Violations.of(malformed));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Decision<LegacyPoint> refuse(Violation violation) {
    return Decision.refuse(new Refusal.Invalid(List.of(violation)));
  }
}
