package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A service as everybody sees it.
record ServiceResponse(
    UUID id,
    long version,
    UUID servicePointId,
    String name,
    int defaultDurationMinutes,
    Map<String, Integer> durationsByCarType,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    boolean active) {

  static ServiceResponse of(Service service) {
    return new ServiceResponse(
        service.id(),
        service.version(),
        service.servicePointId(),
        service.name(),
        service.defaultDurationMinutes(),
        new TreeMap<>(service.durationsByCarType()),
        service.buffers().beforeMinutes(),
        service.buffers().afterMinutes(),
        service.active());
  }
}
