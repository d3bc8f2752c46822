package io.slotwright.common.event;

import com.fasterxml.jackson.annotation.JsonValue;

/// The status of a booking.
public enum BookingStatus {
  PENDING("pending"),
  CONFIRMED("confirmed"),
  IN_PROGRESS("in_progress"),
  COMPLETED("completed"),
  CANCELLED_BY_CUSTOMER("cancelled_by_customer"),
  CANCELLED_BY_OPERATOR("cancelled_by_operator"),
  NO_SHOW("no_show");

  private final String wireName;

  BookingStatus(String wireName) {
    this.wireName = wireName;
  }

  /// The name in JSON and in databases.
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /// Whether a booking with this status still occupies its post's time. A completed booking and a
  /// no-show keep theirs: that time was used and cannot have been booked again.
  public boolean occupies() {
    return switch (this) {
      case PENDING, CONFIRMED, IN_PROGRESS, COMPLETED, NO_SHOW -> true;
      case CANCELLED_BY_CUSTOMER, CANCELLED_BY_OPERATOR -> false;
    };
  }

  /// @throws IllegalArgumentException when no status has this name
  public static BookingStatus ofWireName(String wireName) {
    for (BookingStatus status : values()) {
      if (status.wireName.equals(wireName)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no booking status is called " + wireName);
  }
}
