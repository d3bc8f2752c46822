package io.slotwright.local.machine;

/// A listening socket of the stack.
public enum Port {
  GATEWAY(80, "gateway"),
  SCHEDULE(81, "schedule-service"),
  BOOKING(82, "booking-service"),
  CALENDAR(83, "calendar-view-service"),
  NOTIFICATION(84, "notification-service"),
  // A service's other port: its next process listens there while the last one still answers.
  OTHER_SCHEDULE(85, "schedule-service"),
  OTHER_BOOKING(86, "booking-service"),
  OTHER_CALENDAR(87, "calendar-view-service"),
  OTHER_NOTIFICATION(88, "notification-service"),
  IDENTITY(90, "identity"),
  KAFKA(92, "kafka"),
  KAFKA_CONTROLLER(93, "kafka"),
  PROMETHEUS(94, "prometheus"),
  ALERTMANAGER(95, "alertmanager"),
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
