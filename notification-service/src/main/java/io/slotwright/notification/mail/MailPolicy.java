package io.slotwright.notification.mail;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingStatus;
import java.util.Optional;

/// Decides which booking event requests which mail.
public final class MailPolicy {

  private MailPolicy() {}

  /// Empty when the event requires no mail, or there is nobody to send it to.
  public static Optional<MailKind> mailFor(BookingChanged event) {
    return event.customer().hasMailbox() ? kindOf(event) : Optional.empty();
  }

  private static Optional<MailKind> kindOf(BookingChanged event) {
    return switch (event.what()) {
      case CREATED, REINSTATED, CHANGED -> onCreation(event.status());
      case CONFIRMED -> Optional.of(MailKind.BOOKING_CONFIRMED);
      case RESCHEDULED -> onMove(event.status());
      case CANCELLED -> Optional.of(MailKind.BOOKING_CANCELLED);
      case DISPLACED -> Optional.of(MailKind.BOOKING_DISPLACED);
      case RESTORED -> toThoseExpected(MailKind.BOOKING_RESTORED, event.status());
      case CLOCKS_CHANGED -> toThoseExpected(MailKind.BOOKING_CLOCKS_CHANGED, event.status());
      case STARTED, COMPLETED, NO_SHOW, UNDONE -> Optional.empty();
    };
  }

  /// Only a customer who is still expected wants to know.
  private static Optional<MailKind> toThoseExpected(MailKind kind, BookingStatus status) {
    return switch (status) {
      case PENDING, CONFIRMED -> Optional.of(kind);
      case IN_PROGRESS, COMPLETED, CANCELLED_BY_CUSTOMER, CANCELLED_BY_OPERATOR, NO_SHOW ->
          Optional.empty();
    };
  }

  /// Whose job has begun is there.
  private static Optional<MailKind> onMove(BookingStatus status) {
    return status == BookingStatus.IN_PROGRESS
        ? Optional.empty()
        : Optional.of(MailKind.BOOKING_RESCHEDULED);
  }

  private static Optional<MailKind> onCreation(BookingStatus status) {
    return switch (status) {
      case PENDING -> Optional.of(MailKind.BOOKING_RECEIVED);
      case CONFIRMED -> Optional.of(MailKind.BOOKING_CONFIRMED);
      case IN_PROGRESS, COMPLETED, CANCELLED_BY_CUSTOMER, CANCELLED_BY_OPERATOR, NO_SHOW ->
          Optional.empty();
    };
  }
}
