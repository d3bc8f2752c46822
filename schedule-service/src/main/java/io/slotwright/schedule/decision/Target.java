package io.slotwright.schedule.decision;

import java.util.UUID;
import java.util.function.LongConsumer;

/// The service point or post that a caller wants to change.
///
/// @param id of the service point or post
/// @param organisationId the caller's organisation, to which it has to belong
/// @param expectation is given the present version and throws when the caller expected another
public record Target(UUID id, UUID organisationId, LongConsumer expectation) {

  public static Target of(UUID id, UUID organisationId) {
    return new Target(id, organisationId, version -> {});
  }
}
