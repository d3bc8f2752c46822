package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.AttemptOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/// What depends on the outcomes of attempts.
public interface OutcomeNews {

  /// Follows an outcome that is recorded, in the same transaction.
  Uni<Void> concluded(SqlClient connection, Claim claim, AttemptOutcome outcome);
}
