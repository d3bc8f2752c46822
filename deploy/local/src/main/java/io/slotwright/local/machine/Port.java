package io.slotwright.local.machine;

/// A listening socket of the stack.
public enum Port {
  GATEWAY(80, "gateway"),
  SCHEDULE(81, "schedule-service"),
  BOOKING(82, "booking-service"),
  CALENDAR(83, "calendar-view-service"),
  NOTIFICATION(84, "notification-service"),
  IDENTITY(90, "identity"),
  KAFKA(92, "kafka"),
  KAFKA_CONTROLLER(93, "kafka"),
  POSTGRES(32, "postgres"),
  REDIS(79, "redis"),
  SMTP(26, "mailbox"),
  MAILBOX(25, "mailbox");

  private final int offset;
  private final String component;

  Port(int offset, String component) {
    this.offset = offset;
    this.component = component;
  }

  /// Offset from the base port.
  int offset() {
    return offset;
  }

  /// The component that listens here.
  public String component() {
    return component;
  }
}
