package io.slotwright.notification.preview.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.booking.flow.Mailboxes;
import io.slotwright.notification.delivery.flow.MailCount;
import io.slotwright.notification.delivery.flow.MailCount.Scope;
import io.slotwright.notification.delivery.flow.MailLimitSettings;
import io.slotwright.notification.delivery.flow.MailUsage;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.flow.MailServer;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Sends an example of a mail to the operator who asks for it.
@ApplicationScoped
public class SendTestMail {

  private static final Duration HOUR = Duration.ofHours(1);

  /// An operator does not wait longer for a mail server that is slow.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final PreviewMail previewMail;
  private final MailServer server;
  private final MailUsage usage;
  private final Mailboxes mailboxes;
  private final InstantSource clock;
  private final int mostPerHour;

  SendTestMail(
      PreviewMail previewMail,
      MailServer server,
      MailUsage usage,
      Mailboxes mailboxes,
      InstantSource clock,
      MailLimitSettings limits) {
    this.previewMail = previewMail;
    this.server = server;
    this.usage = usage;
    this.mailboxes = mailboxes;
    this.clock = clock;
    this.mostPerHour = limits.testMailsPerOperatorPerHour();
  }

  /// Refuses as [PreviewMail#compose], and when the operator has had too many.
  ///
  /// @param address the operator's own
  /// @return the mail server's answer; empty while it has not answered
  public Uni<Decision<Optional<ServerReply>>> send(PreviewRequest request, MailAddress address) {
    return previewMail
        .compose(request, address)
        .chain(
            composed ->
                Decisions.whenAccepted(
                    composed,
                    mail ->
                        isAllowed(address)
                            .chain(allowed -> allowed ? send(mail) : Decisions.refuse(tooMany()))));
  }

  private Uni<Boolean> isAllowed(MailAddress address) {
    String key = "test-mails:" + mailboxes.of(address.text());
    return mostPerHour == 0
        ? Uni.createFrom().item(true)
        : usage.add(new MailCount(Scope.SUITE, key, mostPerHour, HOUR), clock.instant());
  }

  /// The mail is not taken back when the time is up.
  private Uni<Decision<Optional<ServerReply>>> send(Mail mail) {
    return server
        .post(mail)
        .map(Optional::of)
        .memoize()
        .indefinitely()
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithItem(Optional.empty())
        .map(Decision::accept);
  }

  private static Refusal tooMany() {
    return Refusal.tooMany(
            "too-many-test-mails", "Too many test mails", "You have had many of them. Retry later.")
        .retryAfter(HOUR);
  }
}
