package io.slotwright.notification.mail.smtp;

/// A server's reply that ends what was tried.
final class SmtpRefusal extends Exception {

  private static final long serialVersionUID = 1;

  /// What was refused.
  enum Step {
    /// The connection, its encryption or the login.
    OPENING,
    /// `MAIL`.
    SENDER,
    /// `RCPT`.
    RECIPIENT,
    /// `DATA`, or the message itself.
    MESSAGE
  }

  private final transient Step step;
  private final transient SmtpReply reply;

  SmtpRefusal(Step step, SmtpReply reply) {
    super("refused with " + reply.code(), null, false, false);
    this.step = step;
    this.reply = reply;
  }

  Step step() {
    return step;
  }

  SmtpReply reply() {
    return reply;
  }
}
