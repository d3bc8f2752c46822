package io.slotwright.booking.mybookings.flow;

import io.slotwright.common.token.LinkTokens;
import java.util.Optional;
import java.util.UUID;

/// The content of a link to a list: its id, and a token that proves that this service issued it.
record LinkKey(UUID id, String token) {

  /// Reads `id.token`; empty when `text` is anything else.
  static Optional<LinkKey> parse(String text) {
    int dot = text.indexOf('.');
    try {
      return Optional.of(
          new LinkKey(UUID.fromString(text.substring(0, dot)), text.substring(dot + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) {
      return Optional.empty();
    }
  }

  /// Takes the same time whatever the answer.
  boolean isGenuine(LinkTokens tokens) {
    return LinkTokens.matches(token, LinkTokens.hash(tokens.forMyBookings(id)));
  }

  /// Keeps the token out of logs and error messages.
  @Override
  public String toString() {
    return "LinkKey[" + id + "]";
  }
}
