package io.slotwright.notification.mail;

/// What the mail server said to a mail.
public sealed interface Posting {

  /// The server has taken responsibility for the mail.
  record Accepted() implements Posting {}

  /// It will never go like this: trying again would only annoy.
  ///
  /// @param reason a stable word without personal data, such as `recipient-invalid`
  record Rejected(String reason) implements Posting {}

  /// It did not go this time.
  ///
  /// @param reason a stable word without personal data, such as `smtp-unreachable`
  record Delayed(String reason) implements Posting {}

  /// The connection broke or fell silent before the server answered, so it may have taken the mail.
  /// SMTP has no way to ask: the next attempt can make a second mail, with the same `Message-ID`.
  ///
  /// @param reason a stable word without personal data, such as `smtp-interrupted`
  record Unanswered(String reason) implements Posting {}
}
