package io.slotwright.booking.erasure.flow;

import io.slotwright.booking.erasure.Retention;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// For how long organisations keep customers.
public interface Retentions {

  /// Empty before one was saved.
  Uni<Optional<Retention>> find(UUID organisation);

  /// Saving the same again changes nothing.
  ///
  /// @param subject who changes it
  Uni<Void> save(UUID organisation, Retention retention, String subject, Instant now);
}
