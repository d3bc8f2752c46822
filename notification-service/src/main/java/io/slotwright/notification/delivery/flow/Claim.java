package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.point.ServicePoint;
import java.time.Instant;
import java.util.UUID;

/// A delivery that is this replica's to send until its lease ends.
///
/// @param attempt which attempt this is, from 1; whoever claims the delivery after the lease makes
/// the next, so that what a late attempt came to is known to be late
/// @param booking as it was when the mail was asked for
public record Claim(
    UUID deliveryId,
    int attempt,
    MailKind kind,
    BookingChanged booking,
    ServicePoint point,
    Instant giveUpAt) {}
