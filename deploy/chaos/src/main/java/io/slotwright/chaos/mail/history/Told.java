package io.slotwright.chaos.mail.history;

import java.util.List;

/// What the service was told of one booking, whose customer has an address of their own.
///
/// @param recipient the customer's address
/// @param booking its id
/// @param changes the mails that its versions require, ascending
/// @param reminded whether a reminder must come: it is due in this run and the booking stays as it
///     was
public record Told(String recipient, String booking, List<MailId> changes, boolean reminded) {

  public Told {
    changes = List.copyOf(changes);
  }
}
