package io.slotwright.notification.delivery;

/// Where a delivery stands.
public enum DeliveryStatus {
  /// Not tried yet.
  QUEUED("queued"),
  /// The mail server has it.
  SENT("sent"),
  /// The last attempt did not succeed; there will be another.
  FAILED("failed"),
  /// Given up, unless an operator asks for another try.
  DEAD("dead"),
  /// Not sent because too many mails had been; an operator may have it sent all the same.
  SKIPPED("skipped");

  private final String wireName;

  DeliveryStatus(String wireName) {
    this.wireName = wireName;
  }

  /// The name in JSON, in the database and in metrics.
  public String wireName() {
    return wireName;
  }

  /// Whether an operator may ask for another try.
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
