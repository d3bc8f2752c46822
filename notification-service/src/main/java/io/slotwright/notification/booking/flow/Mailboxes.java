package io.slotwright.notification.booking.flow;

import io.slotwright.common.token.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells mailboxes apart without keeping their addresses.
@ApplicationScoped
public class Mailboxes {

  private final LinkTokens tokens;

  Mailboxes(LinkTokens tokens) {
    this.tokens = tokens;
  }

  /// A keyed hash, equal for all spellings of the address of one mailbox.
  public String of(String email) {
    return tokens.pseudonymOfMailbox(email);
  }
}
