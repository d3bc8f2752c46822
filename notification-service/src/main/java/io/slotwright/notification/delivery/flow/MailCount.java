package io.slotwright.notification.delivery.flow;

import java.time.Duration;

/// A count that a mail adds to, and its limit.
///
/// @param scope whether the point may set another limit
/// @param key the counted pseudonym or id; no personal data
/// @param most from 1, by the suite's settings
/// @param window begins with the first counted mail
public record MailCount(Scope scope, String key, int most, Duration window) {

  /// The owner of the limit.
  public enum Scope {
    MAILBOX_AT_POINT,
    POINT,
    SUITE
  }
}
