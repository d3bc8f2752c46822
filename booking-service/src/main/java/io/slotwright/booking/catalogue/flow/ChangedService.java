package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Service;

/// What comes of changing a service.
public sealed interface ChangedService {

  /// @param service what it is now; a deleted one as it was in the end
  record Done(Service service) implements ChangedService {}

  /// It is not at a version that the caller means.
  ///
  /// @param version at which it is
  record ChangedSince(long version) implements ChangedService {}

  /// There is none, or none for this caller.
  record NoSuchService() implements ChangedService {}
}
