package io.slotwright.calendar.flag.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a request of the remote evaluation protocol, for its description.
@Schema(name = "OfrepRequest")
record OfrepRequest(@Nullable Context context) {

  /// Who the flags are evaluated for. More attributes are allowed and ignored.
  ///
  /// @param targetingKey at most 256 characters; by default the subject of the token
  /// @param organisationId by default that of the token
  @Schema(name = "OfrepRequestContext")
  record Context(
      @JsonProperty("targetingKey") @Nullable String targetingKey,
      @Schema(format = "uuid") @Nullable String organisationId) {}
}
