package io.slotwright.booking.catalogue;

import io.slotwright.booking.supply.ServicePoint;
import java.util.UUID;

/// Who keeps the catalogue.
///
/// @param organisationId whose services are theirs to change
/// @param subject of their token, by which they are remembered
public record Editor(UUID organisationId, String subject) {

  public boolean mayEdit(ServicePoint point) {
    return organisationId.equals(point.organisationId());
  }
}
