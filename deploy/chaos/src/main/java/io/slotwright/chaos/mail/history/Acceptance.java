package io.slotwright.chaos.mail.history;

/// The mail server has taken a whole message, after which it must not be lost.
///
/// @param order from 1, in which the server has taken messages
/// @param millis when, since the beginning of the run
/// @param replica that sent it
/// @param id its `Message-ID`
/// @param recipient from the envelope
/// @param answered whether the sender was told; false when the answer was withheld or came
///     too late
public record Acceptance(
    int order, long millis, int replica, MailId id, String recipient, boolean answered) {

  /// The same, after the sender was told.
  public Acceptance known() {
    return new Acceptance(order, millis, replica, id, recipient, true);
  }
}
