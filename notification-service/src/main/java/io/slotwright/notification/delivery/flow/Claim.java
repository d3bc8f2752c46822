package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.mail.Correspondence;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A delivery that this replica may send until its lease expires.
///
/// @param attempt the number of this attempt, from 1. A replica that claims the delivery after the
/// lease has expired makes the next one, which exposes the outcome of a late attempt as late
/// @param afterAnAbandonedAttempt whether the previous attempt was never concluded: its replica
/// stopped, or lost its database for longer than the lease, so its mail may have been sent
/// @param domain of the recipient
/// @param copy 0, or the number of the mail among those that an operator has sent again
/// @param correspondence what earlier mails told of the booking; empty when it is about none
public record Claim(
    UUID deliveryId,
    int attempt,
    MailTopic topic,
    String domain,
    Instant giveUpAt,
    boolean afterAnAbandonedAttempt,
    int copy,
    Optional<Correspondence> correspondence) {}
