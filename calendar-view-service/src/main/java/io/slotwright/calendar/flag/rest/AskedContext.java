package io.slotwright.calendar.flag.rest;

import io.slotwright.calendar.flag.EvaluationContext;
import io.slotwright.plumbing.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a request asks for: whom it names, otherwise whoever its token names. A flag is not a
/// permission, so anybody may ask for anybody.
final class AskedContext {

  private AskedContext() {}

  /// @param targetingKey null or empty for none
  static EvaluationContext of(
      @Nullable String targetingKey, @Nullable UUID organisationId, Caller caller) {
    return new EvaluationContext(
        Optional.ofNullable(targetingKey).filter(key -> !key.isEmpty()).or(caller::knownSubject),
        Optional.ofNullable(organisationId).or(caller::knownOrganisation));
  }
}
