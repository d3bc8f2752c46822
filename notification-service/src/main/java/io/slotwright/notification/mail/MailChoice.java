package io.slotwright.notification.mail;

/// The links by which the recipient of a mail chooses what to be mailed.
///
/// @param page where all is chosen; open to anyone who has it: never in a log
/// @param unsubscribe from mails that are not always sent
public record MailChoice(String page, Unsubscribe unsubscribe) {

  /// Keeps the links out of logs and error messages.
  @Override
  public String toString() {
    return "MailChoice[…]";
  }
}
