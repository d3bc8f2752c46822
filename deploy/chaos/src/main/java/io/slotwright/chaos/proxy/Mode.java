package io.slotwright.chaos.proxy;

import java.time.Duration;

/// What a proxy does with what comes back from the server. What goes to the server passes
/// always, unless connections are cut.
public sealed interface Mode {

  record Pass() implements Mode {}

  /// Nothing comes back. The server does what it was asked to, and nobody hears of it. A connection
  /// that has lost something is cut when this ends.
  record Swallow() implements Mode {}

  /// Connections are closed, and new ones are not taken.
  record Cut() implements Mode {}

  /// What comes back comes later.
  record Delay(Duration by) implements Mode {}
}
