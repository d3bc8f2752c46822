package io.slotwright.notification.delivery.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Sends a mail again that was sent, at an operator's request: as a delivery of its own, in the
/// same conversation.
@ApplicationScoped
public class ResendMail {

  private final Once once;
  private final Deliveries deliveries;
  private final MailCounts counts;
  private final IdSource ids;
  private final InstantSource clock;
  private final Duration giveUpAfter;
  private final MailSchedule schedule;

  ResendMail(
      Once once,
      Deliveries deliveries,
      MailCounts counts,
      MailSchedule schedule,
      IdSource ids,
      InstantSource clock,
      SendingSettings settings) {
    this.once = once;
    this.deliveries = deliveries;
    this.counts = counts;
    this.schedule = schedule;
    this.ids = ids;
    this.clock = clock;
    this.giveUpAfter = settings.giveUpAfter();
  }

  /// The id of the new delivery, which is skipped when its recipient or point has had too many
  /// mails. Refuses with `illegal-transition` what was not sent, and with `superseded` what a newer
  /// mail about the same booking has corrected.
  public Uni<Decision<UUID>> resend(UUID organisation, UUID delivery, RequestKey key) {
    return once.runOnceUnlessRefused(key, connection -> resend(connection, organisation, delivery))
        .invoke(schedule::wake);
  }

  private Uni<Decision<UUID>> resend(SqlClient connection, UUID organisation, UUID delivery) {
    return Decisions.whenFound(
        deliveries.original(connection, organisation, delivery),
        "notification",
        original -> resend(connection, original));
  }

  private Uni<Decision<UUID>> resend(SqlClient connection, Original original) {
    if (original.status() != DeliveryStatus.SENT) {
      return Decisions.refuse(notSent(original.status()));
    }
    return original.superseded() ? Decisions.refuse(SUPERSEDED) : queue(connection, original);
  }

  private Uni<Decision<UUID>> queue(SqlClient connection, Original original) {
    Instant now = clock.instant();
    CopyRequest request =
        new CopyRequest(
            ids.next(), original, counts.always(original.booking()), now, now.plus(giveUpAfter));
    return deliveries.queueCopy(connection, request).replaceWith(Decision.accept(request.id()));
  }

  private static Refusal notSent(DeliveryStatus status) {
    return Refusal.conflict(
            "illegal-transition",
            "Illegal transition",
            "Only a sent notification can be resent; this one is %s.".formatted(status.wireName()))
        .with("allowed", status.isRetryable() ? List.of("retry") : List.of());
  }

  private static final Refusal SUPERSEDED =
      Refusal.conflict(
          "superseded",
          "Superseded",
          "The customer has been sent newer mail about this booking; resend the newest.");
}
