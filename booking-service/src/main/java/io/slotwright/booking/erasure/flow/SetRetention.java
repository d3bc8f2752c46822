package io.slotwright.booking.erasure.flow;

import io.slotwright.booking.erasure.Retention;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/// Reads and sets for how long an organisation keeps customers.
@ApplicationScoped
public class SetRetention {

  private final Retentions retentions;
  private final InstantSource clock;

  SetRetention(Retentions retentions, InstantSource clock) {
    this.retentions = retentions;
    this.clock = clock;
  }

  public Uni<Retention> of(UUID organisation) {
    return retentions.find(organisation).map(found -> found.orElse(Retention.DEFAULT));
  }

  /// @param subject who sets it
  public Uni<Void> set(UUID organisation, Retention retention, String subject) {
    return retentions.save(organisation, retention, subject, clock.instant());
  }
}
