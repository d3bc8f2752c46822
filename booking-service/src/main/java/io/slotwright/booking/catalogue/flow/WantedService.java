package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Service;
import java.util.UUID;

/// The state that an operator wants a service to have, new or existing.
@FunctionalInterface
public interface WantedService {

  Service as(UUID id, long version, UUID servicePointId);
}
