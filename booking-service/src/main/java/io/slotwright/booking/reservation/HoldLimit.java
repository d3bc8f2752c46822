package io.slotwright.booking.reservation;

import java.time.Instant;
import java.util.Optional;

/// How much may be held at once, so that nobody empties a calendar without ever booking.
///
/// A client that names itself does so at its own word, and could call itself otherwise each time:
/// so what all clients of one address hold together has a limit too, a wider one.
public record HoldLimit(int perClient, int perAddress) {

  /// When the next hold may be had; empty when it may be had now.
  public Optional<Instant> waitUntil(LiveHolds ofClient, LiveHolds ofAddress) {
    if (ofClient.count() >= perClient) {
      return Optional.ofNullable(ofClient.firstLapses());
    }
    return ofAddress.count() >= perAddress
        ? Optional.ofNullable(ofAddress.firstLapses())
        : Optional.empty();
  }
}
