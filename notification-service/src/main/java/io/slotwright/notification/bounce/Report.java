package io.slotwright.notification.bounce;

import io.slotwright.common.guest.Mailbox;
import io.slotwright.notification.mail.StatusCode;
import java.util.Optional;
import java.util.Set;

/// What is reported about a mail. Anyone can write a report, so it is believed only when it names a
/// mail of ours and that mail's recipient.
public sealed interface Report {

  /// The `Message-ID` of the mail, in angle brackets.
  String messageId();

  /// The addresses that the report gives the recipient. Personal data.
  Set<String> recipients();

  /// Whether it names `address`, in any spelling.
  default boolean names(String address) {
    String mailbox = Mailbox.of(address);
    return recipients().stream().map(Mailbox::of).anyMatch(mailbox::equals);
  }

  /// The mail was not delivered and will not be (RFC 3464, `failed`).
  ///
  /// @param code why; empty when the report does not say
  record Failed(String messageId, Set<String> recipients, Optional<StatusCode> code)
      implements Report {

    public Failed {
      recipients = Set.copyOf(recipients);
    }

    /// Whether no mail will ever reach the recipient.
    public boolean isHard() {
      return code.filter(StatusCode::saysNoSuchMailbox).isPresent();
    }

    @Override
    public String toString() {
      return "Failed[" + messageId + "]";
    }
  }

  /// The mail is not delivered yet, and the server still tries (RFC 3464, `delayed`).
  ///
  /// @param code why; empty when the report does not say
  record Delayed(String messageId, Set<String> recipients, Optional<StatusCode> code)
      implements Report {

    public Delayed {
      recipients = Set.copyOf(recipients);
    }

    @Override
    public String toString() {
      return "Delayed[" + messageId + "]";
    }
  }

  /// The recipient has called the mail spam (RFC 5965).
  record Complaint(String messageId, Set<String> recipients) implements Report {

    public Complaint {
      recipients = Set.copyOf(recipients);
    }

    @Override
    public String toString() {
      return "Complaint[" + messageId + "]";
    }
  }
}
