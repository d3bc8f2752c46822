package io.slotwright.booking.erasure.flow;

import io.slotwright.booking.erasure.Erasure;
import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads how far erasures have come.
@ApplicationScoped
public class ReadErasure {

  private final Erasures erasures;

  ReadErasure(Erasures erasures) {
    this.erasures = erasures;
  }

  /// All of an organisation, newest first.
  ///
  /// @param before only older ones; null to start with the newest
  public Uni<List<Erasure>> list(UUID organisation, @Nullable UUID before, int atMost) {
    return erasures.list(organisation, before, atMost);
  }

  public Uni<Decision<Erasure>> read(UUID organisation, UUID id) {
    return Decisions.whenFound(erasures.find(organisation, id), "erasure", Decisions::accept);
  }
}
