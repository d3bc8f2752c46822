package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Service;

/// The result of changing a service.
public sealed interface ChangedService {

  /// @param service what it is now; a deleted one as it was in the end
  record Done(Service service) implements ChangedService {}

  /// It is not at a version that the caller means.
  ///
  /// @param version at which it is
  record ChangedSince(long version) implements ChangedService {}

  /// The service does not exist, or this caller may not change it.
  record NoSuchService() implements ChangedService {}
}
