package io.slotwright.chaos.proxy;

import java.time.Duration;

/// What a proxy does with what passes through it. What goes to the server passes always, unless
/// connections are cut or silent.
public sealed interface Mode {

  record Pass() implements Mode {}

  /// Nothing comes back. The server does what it was asked to, and nobody hears of it. A connection
  /// that has lost something is cut when this ends.
  record Swallow() implements Mode {}

  /// Connections are closed, and new ones are not taken.
  record Cut() implements Mode {}

  /// What comes back comes later.
  record Delay(Duration by) implements Mode {}

  /// As when packets are dropped on the way: nothing passes in either direction, neither side
  /// learns that the other has closed, and no connection is refused or reset. A new connection is
  /// taken, as the caller's own system takes it here, and then silent.
  ///
  /// @param forGood whether the connections of that time stay silent for ever, as behind a firewall
  /// that has forgotten them; otherwise all that was sent arrives when this ends, as by
  /// retransmission
  record Silence(boolean forGood) implements Mode {}
}
