package io.slotwright.notification.branding.flow;

import io.slotwright.notification.branding.Branding;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// The branding that operators have set.
public interface Brandings {

  /// What a service point has set, else its organisation, else [OwnSenders], else
  /// [Branding#DEFAULT].
  Uni<Branding> find(UUID organisation, UUID servicePoint);
}
