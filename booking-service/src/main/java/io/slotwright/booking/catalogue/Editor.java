package io.slotwright.booking.catalogue;

import io.slotwright.booking.supply.ServicePoint;
import java.util.UUID;

/// The author of a change to the catalogue.
///
/// @param organisationId whose services they may change
/// @param subject of their token, recorded in the history
public record Editor(UUID organisationId, String subject) {

  public boolean mayEdit(ServicePoint point) {
    return organisationId.equals(point.organisationId());
  }
}
