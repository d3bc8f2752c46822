package io.slotwright.notification.mail.smtp;

/// The end of a connection without a reply.
final class SmtpBreak extends Exception {

  private static final long serialVersionUID = 1;

  /// Why it ended.
  enum Cause {
    /// There is no server.
    UNREACHABLE("smtp-unreachable"),
    /// It does not offer encryption.
    NO_ENCRYPTION("smtp-no-tls"),
    /// Its certificate is not trusted, or not for its name.
    UNTRUSTED("smtp-untrusted"),
    /// It offers no way to log in that we know.
    NO_LOGIN("smtp-no-login"),
    /// A step took too long.
    SILENCE("smtp-timeout"),
    /// It was closed, or the server spoke something else than SMTP.
    INTERRUPTED("smtp-interrupted");

    private final String reason;

    Cause(String reason) {
      this.reason = reason;
    }
  }

  private final transient Cause cause;

  SmtpBreak(Cause cause) {
    super(cause.reason, null, false, false);
    this.cause = cause;
  }

  /// A stable word without personal data.
  String reason() {
    return cause.reason;
  }
}
