package io.slotwright.chaos.mail.history;

/// What the service says of a mail at the end.
///
/// @param status such as `sent`, `dead` or `skipped`
public record Fate(MailId id, String recipient, String status) {}
