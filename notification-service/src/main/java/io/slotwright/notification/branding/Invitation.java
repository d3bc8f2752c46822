package io.slotwright.notification.branding;

/// How a booking reaches the customer's calendar.
public enum Invitation {
  /// A file that the customer may import: `METHOD:PUBLISH`.
  FILE,
  /// An invitation that mail programs enter, update and remove by themselves: `METHOD:REQUEST`.
  REQUEST
}
