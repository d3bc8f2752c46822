package io.slotwright.calendar.flag.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.slotwright.calendar.flag.Evaluation;
import io.slotwright.calendar.flag.Evaluation.Evaluated;
import io.slotwright.calendar.flag.Evaluation.TargetingKeyMissing;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What OpenFeature's remote evaluation protocol says about one flag (OFREP 0.1.0, the schemas
/// `evaluationSuccess` and `evaluationFailure`). Its names are in camel case.
@Schema(oneOf = {OfrepResponse.Success.class, OfrepResponse.Failure.class})
sealed interface OfrepResponse {

  /// The flag has a value.
  ///
  /// @param reason as in [Evaluation.Reason]
  /// @param value a boolean or a text
  /// @param metadata the version of the flag
  @Schema(
      name = "OfrepSuccess",
      requiredProperties = {"key", "reason", "variant", "value", "metadata"},
      examples =
          """
          {"key": "calendar_v046_ab_test", "reason": "STATIC", "variant": "treatment",
           "value": "treatment", "metadata": {"version": 1}}
          """)
  record Success(
      String key,
      @Schema(enumeration = {"STATIC", "SPLIT", "TARGETING_MATCH", "DISABLED", "DEFAULT"})
          String reason,
      String variant,
      @Schema(oneOf = {Boolean.class, String.class}) Object value,
      Map<String, Object> metadata)
      implements OfrepResponse {}

  /// The flag has no value for this request.
  @Schema(
      name = "OfrepFailure",
      requiredProperties = {"key", "errorCode", "errorDetails"},
      examples =
          """
          {"key": "calendar_v047", "errorCode": "FLAG_NOT_FOUND",
           "errorDetails": "There is no such feature flag."}
          """)
  record Failure(
      String key,
      @JsonProperty("errorCode")
          @Schema(
              enumeration = {
                "FLAG_NOT_FOUND",
                "TARGETING_KEY_MISSING",
                "INVALID_CONTEXT",
                "PARSE_ERROR"
              })
          String errorCode,
      @JsonProperty("errorDetails") String errorDetails)
      implements OfrepResponse {

    static Failure of(String key, OfrepError error) {
      return new Failure(key, error.code().name(), error.details());
    }
  }

  /// All flags.
  @Schema(
      name = "OfrepFlags",
      requiredProperties = "flags",
      examples =
          """
          {"flags": [{"key": "calendar_v046", "reason": "STATIC", "variant": "on", "value": true,
                      "metadata": {"version": 1}}]}
          """)
  record All(List<OfrepResponse> flags) {}

  /// Why no flag could be evaluated.
  @Schema(
      name = "OfrepBulkFailure",
      requiredProperties = {"errorCode", "errorDetails"},
      examples =
          """
          {"errorCode": "INVALID_CONTEXT", "errorDetails": "context is an object."}
          """)
  record AllFailed(
      @JsonProperty("errorCode") @Schema(enumeration = {"INVALID_CONTEXT", "PARSE_ERROR"})
          String errorCode,
      @JsonProperty("errorDetails") String errorDetails) {

    static AllFailed of(OfrepError error) {
      return new AllFailed(error.code().name(), error.details());
    }
  }

  static OfrepResponse of(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluated(var flag, var variant, var reason) ->
          new Success(
              flag.key(),
              reason.name(),
              variant.name(),
              variant.value().plain(),
              Map.of("version", flag.version()));
      case TargetingKeyMissing(var flag) ->
          Failure.of(flag.key(), OfrepError.targetingKeyMissing());
    };
  }
}
