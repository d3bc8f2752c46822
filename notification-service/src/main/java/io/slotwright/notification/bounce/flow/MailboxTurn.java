package io.slotwright.notification.bounce.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// Which replica reads the mailbox. The turn ends by the clock when its replica has died.
public interface MailboxTurn {

  /// Takes the turn until `until`, unless another replica has it.
  Uni<Boolean> take(Instant now, Instant until);

  /// Ends it.
  Uni<Void> end(Instant now);
}
