package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Service;
import java.util.UUID;

/// What an operator wants a service to be, whichever it is.
@FunctionalInterface
public interface WantedService {

  Service as(UUID id, long version, UUID servicePointId);
}
