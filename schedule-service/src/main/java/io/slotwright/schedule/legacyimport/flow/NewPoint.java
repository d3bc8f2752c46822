package io.slotwright.schedule.legacyimport.flow;

import io.slotwright.schedule.legacyimport.LegacyPoint;
import io.slotwright.schedule.legacyimport.NumberedPoint;
import io.slotwright.schedule.post.Location;
import io.slotwright.schedule.servicepoint.ServicePoint;

/// A row and the service point that it becomes, unless it was imported before.
public record NewPoint(NumberedPoint row, ServicePoint point) {

  String externalId() {
    return row.externalId();
  }

  LegacyPoint legacy() {
    return row.point();
  }

  Location location() {
    return new Location(point.id(), point.organisationId(), point.details().timezone());
  }
}
