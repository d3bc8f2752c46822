package io.slotwright.notification.reminder.flow;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Everybody wants every reminder.
@DefaultBean
@ApplicationScoped
class DefaultWishes implements Wishes {

  @Override
  public Uni<Boolean> wants(UUID organisation, String email, String kind) {
    return Uni.createFrom().item(true);
  }
}
