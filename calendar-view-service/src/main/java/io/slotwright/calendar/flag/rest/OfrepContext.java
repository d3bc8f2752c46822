package io.slotwright.calendar.flag.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.calendar.flag.EvaluationContext;
import io.slotwright.plumbing.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the context of a request of the remote evaluation protocol. Attributes that no flag needs
/// are ignored, whatever they are.
final class OfrepContext {

  private OfrepContext() {}

  /// @throws OfrepError.Refused for anything else than an object with a context of the right types
  static EvaluationContext read(@Nullable JsonNode body, Caller caller) {
    if (body == null || !body.isObject()) {
      throw OfrepError.parseError().refused();
    }
    JsonNode context = body.path("context");
    if (!isAbsent(context) && !context.isObject()) {
      throw OfrepError.invalidContext("context is an object.").refused();
    }
    return AskedContext.of(targetingKey(context), organisation(context), caller);
  }

  private static @Nullable String targetingKey(JsonNode context) {
    JsonNode key = context.path("targetingKey");
    if (isAbsent(key)) {
      return null;
    }
    if (!key.isTextual() || key.textValue().length() > EvaluationContext.LONGEST_KEY) {
      throw OfrepError.invalidContext(
              "targetingKey is a text of at most " + EvaluationContext.LONGEST_KEY + " characters.")
          .refused();
    }
    return key.textValue();
  }

  private static @Nullable UUID organisation(JsonNode context) {
    JsonNode id = context.path("organisation_id");
    if (isAbsent(id)) {
      return null;
    }
    try {
      return UUID.fromString(id.isTextual() ? id.textValue() : "");
    } catch (IllegalArgumentException notAnId) {
      throw OfrepError.invalidContext("organisation_id is a UUID.").refused();
    }
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
