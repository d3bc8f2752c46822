package io.slotwright.notification.mail.smtp;

import io.slotwright.notification.mail.ServerReply;
import io.slotwright.notification.mail.ServerReply.Trouble;
import io.slotwright.notification.mail.StatusCode;
import io.slotwright.notification.mail.smtp.SmtpRefusal.Step;
import java.time.Duration;
import java.util.Optional;

/// What became of a mail that a server did not accept. Never the server's own words, which often
/// repeat the recipient.
final class SmtpVerdict {

  /// From this code on, a permanent refusal concerns the mail or its recipient (RFC 5321, section
  /// 4.2.3); below it concerns our session, such as a wrong password, which an operator must fix.
  private static final int FIRST_REFUSAL_OF_THE_MAIL = 550;

  private SmtpVerdict() {}

  /// @param handedOver whether the server may have the mail
  static ServerReply of(Throwable failure, boolean handedOver) {
    return switch (failure) {
      case SmtpRefusal refusal -> ofRefusal(refusal);
      case SmtpBreak broken when handedOver -> new ServerReply.Unanswered(broken.reason());
      case SmtpBreak broken -> new ServerReply.Delayed(broken.reason());
      default ->
          handedOver
              ? new ServerReply.Unanswered("smtp-interrupted")
              : new ServerReply.Delayed("smtp-unreachable");
    };
  }

  static ServerReply beforeTheMail(Throwable failure) {
    return of(failure, false);
  }

  private static ServerReply ofRefusal(SmtpRefusal refusal) {
    int code = refusal.reply().code();
    String reason = "smtp-" + code;
    boolean recipients = refusal.step() != Step.OPENING && refusal.step() != Step.SENDER;
    Optional<Duration> told = RetryHint.in(refusal.reply().text());
    if (recipients && told.isEmpty() && isPolicy(refusal.reply())) {
      return new ServerReply.Delayed(reason, Trouble.DOMAIN, told);
    }
    if (refusal.step() == Step.OPENING || code == SmtpSession.CLOSING) {
      return new ServerReply.Delayed(reason);
    }
    if (code >= FIRST_REFUSAL_OF_THE_MAIL) {
      return new ServerReply.Rejected(reason, status(refusal));
    }
    return code < 500 && recipients
        ? new ServerReply.Delayed(reason, Trouble.RECIPIENT, told)
        : new ServerReply.Delayed(reason, Trouble.SERVER, Optional.empty());
  }

  /// Whether the server names its policy (RFC 3463, `X.7`), as for a domain that thinks that we
  /// send too much. One that tells when to come back greylists this mail only.
  private static boolean isPolicy(SmtpReply reply) {
    return reply.code() < 500 && reply.text().startsWith("4.7.");
  }

  /// A refusal of the sender says nothing about the recipient.
  private static Optional<StatusCode> status(SmtpRefusal refusal) {
    return refusal.step() == Step.SENDER
        ? Optional.empty()
        : StatusCode.atStartOf(refusal.reply().text());
  }
}
