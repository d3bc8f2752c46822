package io.slotwright.notification.branding.flow;

import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingScope;
import io.smallrye.mutiny.Uni;

/// The newest brandings.
public interface SavedBrandings {

  /// What is set for `scope`, over what its organisation has set.
  Uni<Branding> inForce(BrandingScope scope);
}
