package io.slotwright.booking.limit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much may be held at once, so that a calendar is not emptied without any booking.
///
/// A client that names itself does so at its own word, and could call itself otherwise each time:
/// so what all clients of one address hold together has a limit too, a wider one.
public record HoldLimit(int perClient, int perAddress) {

  /// The limit at a point.
  ///
  /// @param ofPoint what a client may hold there; null for what it may elsewhere
  public HoldLimit at(@Nullable Integer ofPoint) {
    return ofPoint == null ? this : new HoldLimit(ofPoint, Math.max(ofPoint, perAddress));
  }

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
