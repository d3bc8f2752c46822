package io.slotwright.notification.delivery.flow;

import static io.slotwright.notification.suppression.SuppressionReason.HARD_BOUNCE;

import io.slotwright.notification.delivery.AttemptOutcome;
import io.slotwright.notification.mail.StatusCode;
import io.slotwright.notification.suppression.flow.SuppressMailboxes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Suppresses a recipient when the mail server says that there is no such mailbox.
@ApplicationScoped
class SuppressRefused {

  private final SuppressMailboxes suppressMailboxes;

  SuppressRefused(SuppressMailboxes suppressMailboxes) {
    this.suppressMailboxes = suppressMailboxes;
  }

  /// Follows an outcome that is recorded, in the same transaction.
  Uni<Void> concluded(SqlClient connection, Conclusion conclusion) {
    Claim claim = conclusion.claim();
    return noSuchMailbox(conclusion.outcome())
        .flatMap(
            code ->
                claim.topic().servicePoint().map(from -> suppress(connection, claim, from, code)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Optional<StatusCode> noSuchMailbox(AttemptOutcome outcome) {
    return outcome instanceof AttemptOutcome.Dead(var reason, var code)
        ? code.filter(StatusCode::saysNoSuchMailbox)
        : Optional.empty();
  }

  private Uni<Void> suppress(
      SqlClient connection, Claim claim, MailTopic.From from, StatusCode code) {
    return suppressMailboxes.suppress(
        connection,
        from.organisation(),
        claim.topic().recipient(),
        HARD_BOUNCE,
        code.toString(),
        claim.deliveryId());
  }
}
