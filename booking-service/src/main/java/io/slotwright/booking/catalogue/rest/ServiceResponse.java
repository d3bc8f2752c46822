package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.Service;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A service as every client sees it.
@Schema(
    examples =
        """
        {"id": "0190a000-0000-7000-8000-0000000000c1", "version": 1,
         "service_point_id": "0190a000-0000-7000-8000-0000000000b1",
         "name": "Seasonal tyre change", "default_duration_minutes": 40,
         "durations_by_car_type": {"suv": 55, "van": 70},
         "buffer_before_minutes": 0, "buffer_after_minutes": 0, "active": true}
        """)
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
