package io.slotwright.calendar.flag;

import java.util.Optional;
import java.util.UUID;

/// Who a flag is evaluated for.
///
/// @param targetingKey the same subject always has the same: the subject of a token, or an
/// anonymous id that a client keeps
/// @param organisationId the organisation that the subject belongs to
public record EvaluationContext(Optional<String> targetingKey, Optional<UUID> organisationId) {

  /// The most characters of a targeting key.
  public static final int LONGEST_KEY = 256;
}
