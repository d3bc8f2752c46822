package io.slotwright.chaos.proxy;

import java.time.Duration;

/// How a proxy treats data. Data to the server always passes, unless connections are cut or silent.
public sealed interface Mode {

  record Pass() implements Mode {}

  /// Nothing comes back. The server does its work, and its answer is lost. A connection that has
  /// lost data is cut when this mode ends.
  record Swallow() implements Mode {}

  /// Connections are closed, and new ones are refused.
  record Cut() implements Mode {}

  /// Data from the server is delayed.
  record Delay(Duration by) implements Mode {}

  /// As when packets are dropped: nothing passes in either direction, neither side notices that the
  /// other has closed, and no connection is refused or reset. A new connection is accepted, because
  /// here the client's own kernel does so, and is silent.
  ///
  /// @param forGood whether the connections of that time stay silent for ever, as behind a firewall
  ///     that has lost their state; otherwise everything that was sent arrives when this mode ends,
  ///     as by retransmission
  record Silence(boolean forGood) implements Mode {}
}
