package io.slotwright.notification.branding;

import java.util.UUID;

/// What a branding is for: a service point, or all points of an organisation.
///
/// @param id of the point, or of the organisation
public record BrandingScope(UUID organisation, UUID id) {

  public static BrandingScope of(UUID organisation) {
    return new BrandingScope(organisation, organisation);
  }
}
