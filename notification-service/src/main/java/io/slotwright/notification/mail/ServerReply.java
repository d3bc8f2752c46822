package io.slotwright.notification.mail;

import java.time.Duration;
import java.util.Optional;

/// The mail server's response to a mail.
public sealed interface ServerReply {

  /// Whose trouble a delay is.
  enum Trouble {
    /// The server's, or of our session with it: other mails meet the same.
    SERVER,
    /// This mail's or its recipient's: other mails may go on.
    RECIPIENT,
    /// Its recipient's domain's: its other mails meet the same.
    DOMAIN,
    /// Ours: all connections are occupied, and nothing was tried.
    CONNECTIONS
  }

  /// The server has taken responsibility for the mail.
  record Accepted() implements ServerReply {}

  /// The mail can never be sent as it is; a retry would only annoy.
  ///
  /// @param reason a stable word without personal data, such as `recipient-invalid`
  /// @param code what the server has said about the recipient; empty when it said nothing
  record Rejected(String reason, Optional<StatusCode> code) implements ServerReply {

    public Rejected(String reason) {
      this(reason, Optional.empty());
    }
  }

  /// We did not send the mail, because there is no reason for it any more.
  ///
  /// @param reason a stable word without personal data, such as `superseded`
  record Withheld(String reason) implements ServerReply {}

  /// The mail could not be sent this time, and the server certainly does not have it.
  ///
  /// @param reason a stable word without personal data, such as `smtp-unreachable`, or `smtp-` and
  /// the server's code
  /// @param retryAfter the pause that the server has asked for, as greylisting does
  record Delayed(String reason, Trouble trouble, Optional<Duration> retryAfter)
      implements ServerReply {

    /// The server's trouble, without a hint when it will be over.
    public Delayed(String reason) {
      this(reason, Trouble.SERVER, Optional.empty());
    }
  }

  /// The connection broke or timed out before the server answered, so it may have accepted the
  /// mail. SMTP has no way to ask: the next attempt may send a second mail, with the same
  /// `Message-ID`.
  ///
  /// @param reason a stable word without personal data, such as `smtp-interrupted`
  record Unanswered(String reason) implements ServerReply {}
}
