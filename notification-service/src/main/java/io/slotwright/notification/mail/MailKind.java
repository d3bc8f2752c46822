package io.slotwright.notification.mail;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The news that a mail brings the customer.
public enum MailKind {
  BOOKING_RECEIVED("booking-received"),
  BOOKING_CONFIRMED("booking-confirmed"),
  BOOKING_RESCHEDULED("booking-rescheduled"),
  BOOKING_CANCELLED("booking-cancelled"),
  BOOKING_DISPLACED("booking-displaced"),
  BOOKING_RESTORED("booking-restored"),
  /// Its wall-clock time stays, its instant moves.
  BOOKING_CLOCKS_CHANGED("booking-clocks-changed"),
  /// Some time before the booking.
  REMINDER("reminder"),
  /// Of all bookings of the next day.
  REMINDER_DAY_BEFORE("reminder-day-before");

  /// Those that customers may do without. All others report what happened to a booking.
  public static final Set<MailKind> OPTIONAL =
      Collections.unmodifiableSet(EnumSet.of(REMINDER, REMINDER_DAY_BEFORE));

  private final String wireName;

  MailKind(String wireName) {
    this.wireName = wireName;
  }

  /// The name in JSON, in the database and in metrics.
  public String wireName() {
    return wireName;
  }

  /// Whether customers may do without it.
  public boolean isOptional() {
    return OPTIONAL.contains(this);
  }

  /// @throws IllegalArgumentException when no kind has this name
  public static MailKind ofWireName(String wireName) {
    for (MailKind kind : values()) {
      if (kind.wireName.equals(wireName)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no mail kind is called " + wireName);
  }
}
