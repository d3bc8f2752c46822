package io.slotwright.notification.bounce.flow;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// The mailbox to which servers return what they cannot deliver.
public interface BounceMailbox {

  /// Whether there is one.
  boolean isSet();

  /// Unread messages, oldest first; they stay unread.
  Uni<List<Found>> unread(int atMost);

  /// Marks messages as read.
  Uni<Void> markRead(List<Found> messages);

  /// @param uid of the message in its folder
  /// @param validity of the uid (RFC 9051, section 2.3.1.1)
  /// @param bytes empty when it is too long to be a report
  record Found(long uid, long validity, byte[] bytes) {

    /// Keeps personal data out of logs and error messages.
    @Override
    public String toString() {
      return "Found[" + uid + "]";
    }
  }
}
