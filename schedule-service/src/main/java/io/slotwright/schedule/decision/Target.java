package io.slotwright.schedule.decision;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import java.util.UUID;
import java.util.function.LongPredicate;

/// The service point or post that a caller wants to change.
///
/// @param id of the service point or post
/// @param organisationId the caller's organisation, to which it has to belong
/// @param seen whether a version is one that the caller means
public record Target(UUID id, UUID organisationId, LongPredicate seen) {

  public static Target of(UUID id, UUID organisationId) {
    return new Target(id, organisationId, version -> true);
  }

  /// Accepts `found` if the caller means its version.
  public <T> Decision<T> ifSeen(T found, long version) {
    return seen.test(version)
        ? Decision.accept(found)
        : Decision.refuse(Refusal.changedSince(version));
  }
}
