package io.slotwright.notification.bounce.flow;

import static io.slotwright.notification.suppression.SuppressionReason.COMPLAINT;
import static io.slotwright.notification.suppression.SuppressionReason.HARD_BOUNCE;

import io.slotwright.common.event.DeliveryChanged;
import io.slotwright.notification.bounce.Report;
import io.slotwright.notification.delivery.flow.ReportedMails;
import io.slotwright.notification.delivery.flow.ReportedMails.ReportedMail;
import io.slotwright.notification.mail.StatusCode;
import io.slotwright.notification.suppression.SuppressionReason;
import io.slotwright.notification.suppression.flow.SuppressMailboxes;
import io.slotwright.plumbing.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries out a report, in the transaction that finds its mail. Only what is new has an effect, so
/// that a repeated report does not undo what an operator has done since.
@ApplicationScoped
class FollowReport {

  private final ReportedMails mails;
  private final SuppressMailboxes suppressMailboxes;
  private final Outbox outbox;
  private final InstantSource clock;

  FollowReport(
      ReportedMails mails,
      SuppressMailboxes suppressMailboxes,
      Outbox outbox,
      InstantSource clock) {
    this.mails = mails;
    this.suppressMailboxes = suppressMailboxes;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Whether it is about a mail that we sent to that recipient.
  Uni<Boolean> follow(SqlConnection connection, Report report) {
    return mails
        .lock(connection, report.messageId())
        .map(found -> found.filter(mail -> report.names(mail.recipient())))
        .call(
            known ->
                known
                    .map(mail -> follow(connection, mail, report))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .map(Optional::isPresent);
  }

  private Uni<Void> follow(SqlConnection connection, ReportedMail mail, Report report) {
    return switch (report) {
      case Report.Failed failed -> giveUp(connection, mail, failed);
      case Report.Delayed delayed ->
          mails
              .log(
                  connection,
                  mail.deliveryId(),
                  "delayed",
                  delayed.code().map(StatusCode::toString).orElse(null),
                  clock.instant())
              .replaceWithVoid();
      case Report.Complaint complaint ->
          mails
              .log(connection, mail.deliveryId(), "complained", null, clock.instant())
              .chain(isNew -> isNew ? suppress(connection, mail, COMPLAINT, null) : nothing());
    };
  }

  private Uni<Void> giveUp(SqlConnection connection, ReportedMail mail, Report.Failed failed) {
    @Nullable String code = failed.code().map(StatusCode::toString).orElse(null);
    return mails
        .giveUp(
            connection,
            mail.deliveryId(),
            code == null ? "bounced" : "bounced-" + code,
            clock.instant())
        .chain(
            version ->
                version
                    .map(
                        given ->
                            publish(connection, mail, given)
                                .chain(
                                    () ->
                                        failed.isHard()
                                            ? suppress(connection, mail, HARD_BOUNCE, code)
                                            : nothing()))
                    .orElseGet(FollowReport::nothing));
  }

  private Uni<Void> publish(SqlConnection connection, ReportedMail mail, long version) {
    return mail.bookingId() == null
        ? nothing()
        : outbox.append(
            connection,
            List.of(
                new DeliveryChanged(
                    mail.deliveryId(),
                    version,
                    clock.instant(),
                    mail.bookingId(),
                    mail.kind(),
                    DeliveryChanged.Status.DEAD,
                    mail.attempts())));
  }

  private Uni<Void> suppress(
      SqlConnection connection,
      ReportedMail mail,
      SuppressionReason reason,
      @Nullable String code) {
    return mail.organisation() == null
        ? nothing()
        : suppressMailboxes.suppress(
            connection, mail.organisation(), mail.recipient(), reason, code, mail.deliveryId());
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
