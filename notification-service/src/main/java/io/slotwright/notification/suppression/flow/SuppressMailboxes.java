package io.slotwright.notification.suppression.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.notification.booking.flow.Mailboxes;
import io.slotwright.notification.suppression.SuppressionReason;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stops the mails of an organisation to a mailbox that cannot or does not want to get them.
@ApplicationScoped
public class SuppressMailboxes {

  private static final String SUPPRESSED = "slotwright_notification_suppressions";

  private final Suppressions suppressions;
  private final Mailboxes mailboxes;
  private final IdSource ids;
  private final InstantSource clock;
  private final MeterRegistry meters;

  SuppressMailboxes(
      Suppressions suppressions,
      Mailboxes mailboxes,
      IdSource ids,
      InstantSource clock,
      MeterRegistry meters) {
    this.suppressions = suppressions;
    this.mailboxes = mailboxes;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /// Stops them. Safe to repeat: the first reason stays.
  ///
  /// @param status the server's enhanced status code; null when it gave none
  /// @param delivery the mail that it comes from
  public Uni<Void> suppress(
      SqlClient connection,
      UUID organisation,
      String address,
      SuppressionReason reason,
      @Nullable String status,
      UUID delivery) {
    return suppressions
        .add(
            connection,
            new Suppressions.Entry(
                ids.next(),
                organisation,
                mailboxes.of(address),
                reason,
                status,
                delivery,
                clock.instant()))
        .invoke(added -> count(added, reason))
        .replaceWithVoid();
  }

  private void count(boolean added, SuppressionReason reason) {
    if (added) {
      meters.counter(SUPPRESSED, "reason", reason.wireName()).increment();
    }
  }
}
