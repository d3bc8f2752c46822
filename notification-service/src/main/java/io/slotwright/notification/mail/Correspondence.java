package io.slotwright.notification.mail;

import java.util.Optional;

/// What a customer was told of a booking by earlier mails.
///
/// @param firstMail the `Message-ID` of the mail that began it; empty when there was none
/// @param appointmentSince the version of the booking with which its present time began: it grows
/// when the time changes and never otherwise, as a calendar's SEQUENCE must
public record Correspondence(Optional<String> firstMail, long appointmentSince) {

  /// There was no mail before `version`.
  public static Correspondence beginsWith(long version) {
    return new Correspondence(Optional.empty(), version);
  }
}
