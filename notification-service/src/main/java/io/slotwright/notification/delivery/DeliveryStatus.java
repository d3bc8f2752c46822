package io.slotwright.notification.delivery;

/// The status of a delivery.
public enum DeliveryStatus {
  /// Not attempted yet.
  QUEUED("queued"),
  /// The mail server accepted it.
  SENT("sent"),
  /// The last attempt failed; another will follow.
  FAILED("failed"),
  /// Given up, unless an operator requests another attempt.
  DEAD("dead"),
  /// Not sent for a reason of ours, such as a limit; an operator may request it.
  SKIPPED("skipped");

  private final String wireName;

  DeliveryStatus(String wireName) {
    this.wireName = wireName;
  }

  /// The name in JSON, in the database and in metrics.
  public String wireName() {
    return wireName;
  }

  /// Whether an operator may request another attempt.
  public boolean isRetryable() {
    return switch (this) {
      case FAILED, DEAD, SKIPPED -> true;
      case QUEUED, SENT -> false;
    };
  }

  /// @throws IllegalArgumentException when no status has this name
  public static DeliveryStatus ofWireName(String wireName) {
    for (DeliveryStatus status : values()) {
      if (status.wireName.equals(wireName)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no delivery status is called " + wireName);
  }
}
