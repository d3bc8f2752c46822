package io.slotwright.notification.delivery.flow;

import java.time.Instant;
import java.util.UUID;

/// A delivery that is this replica's to send until its lease ends.
///
/// @param attempt which attempt this is, from 1; a replica that claims the delivery after the lease
/// makes the next, so that what a late attempt came to is known to be late
/// @param afterAnAbandonedAttempt whether the attempt before this one was never concluded: its
/// replica ended, or lost its database for longer than the lease, so that its mail may have gone
public record Claim(
    UUID deliveryId,
    int attempt,
    Matter matter,
    Instant giveUpAt,
    boolean afterAnAbandonedAttempt) {}
