package io.slotwright.booking.erasure.flow;

import io.slotwright.booking.erasure.Erasure;
import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Reads how far an erasure has come.
@ApplicationScoped
public class ReadErasure {

  private final Erasures erasures;

  ReadErasure(Erasures erasures) {
    this.erasures = erasures;
  }

  public Uni<Decision<Erasure>> read(UUID organisation, UUID id) {
    return Decisions.whenFound(erasures.find(organisation, id), "erasure", Decisions::accept);
  }
}
