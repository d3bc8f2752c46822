package io.slotwright.notification.suppression;

/// Why a mailbox gets no mails.
public enum SuppressionReason {
  /// A server has said that the mailbox does not exist.
  HARD_BOUNCE("hard-bounce"),
  /// Its owner has reported a mail as spam.
  COMPLAINT("complaint");

  private final String wireName;

  SuppressionReason(String wireName) {
    this.wireName = wireName;
  }

  /// The name in JSON, in the database and in metrics.
  public String wireName() {
    return wireName;
  }

  /// @throws IllegalArgumentException when no reason has this name
  public static SuppressionReason ofWireName(String wireName) {
    for (SuppressionReason reason : values()) {
      if (reason.wireName.equals(wireName)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("no reason of a suppression is called " + wireName);
  }
}
