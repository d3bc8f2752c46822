package io.slotwright.notification.branding.flow;

import io.quarkus.arc.DefaultBean;
import io.slotwright.notification.branding.Branding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The suite's branding for everybody.
@DefaultBean
@ApplicationScoped
class DefaultBranding implements Brandings {

  @Override
  public Uni<Branding> find(UUID organisation, UUID servicePoint) {
    return Uni.createFrom().item(Branding.DEFAULT);
  }
}
