package io.slotwright.notification.delivery.flow;

import java.time.Duration;

/// A count that a mail adds to, and how far it may go.
///
/// @param scope whether the point may set another limit
/// @param key what is counted: a pseudonym or an id, no personal data
/// @param most from 1, by the suite's settings
/// @param window begins with the first mail that is counted
public record MailCount(Scope scope, String key, int most, Duration window) {

  /// Whose limit it is.
  public enum Scope {
    MAILBOX_AT_POINT,
    POINT,
    SUITE
  }
}
