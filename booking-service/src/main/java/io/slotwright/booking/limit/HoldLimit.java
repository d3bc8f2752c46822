package io.slotwright.booking.limit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The number of live holds, limited so that no client blocks a calendar without booking.
///
/// A client chooses its name freely and could use another one each time, so all clients of one
/// address together have a limit too, a wider one.
public record HoldLimit(int perClient, int perAddress) {

  /// The live holds of a client or an address at a moment.
  ///
  /// @param firstLapses when the first of the holds lapses; null when there is none
  public record LiveHolds(long count, @Nullable Instant firstLapses) {}

  /// The limit at a point.
  ///
  /// @param ofPoint what a client may hold there; null for what it may elsewhere
  public HoldLimit at(@Nullable Integer ofPoint) {
    return ofPoint == null ? this : new HoldLimit(ofPoint, Math.max(ofPoint, perAddress));
  }

  /// When the next hold is allowed; empty when it is allowed now.
  public Optional<Instant> waitUntil(LiveHolds ofClient, LiveHolds ofAddress) {
    if (ofClient.count() >= perClient) {
      return Optional.ofNullable(ofClient.firstLapses());
    }
    return ofAddress.count() >= perAddress
        ? Optional.ofNullable(ofAddress.firstLapses())
        : Optional.empty();
  }
}
