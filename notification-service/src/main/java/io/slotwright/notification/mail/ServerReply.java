package io.slotwright.notification.mail;

/// The mail server's response to a mail.
public sealed interface ServerReply {

  /// The server has taken responsibility for the mail.
  record Accepted() implements ServerReply {}

  /// The mail can never be sent as it is; a retry would only annoy.
  ///
  /// @param reason a stable word without personal data, such as `recipient-invalid`
  record Rejected(String reason) implements ServerReply {}

  /// The mail could not be sent this time.
  ///
  /// @param reason a stable word without personal data, such as `smtp-unreachable`
  record Delayed(String reason) implements ServerReply {}

  /// The connection broke or timed out before the server answered, so it may have accepted the
  /// mail. SMTP has no way to ask: the next attempt may send a second mail, with the same
  /// `Message-ID`.
  ///
  /// @param reason a stable word without personal data, such as `smtp-interrupted`
  record Unanswered(String reason) implements ServerReply {}
}
