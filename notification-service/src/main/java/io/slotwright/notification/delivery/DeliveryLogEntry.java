package io.slotwright.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a delivery at one moment.
///
/// @param attempt the number of the attempt, from 1. A number that is missing belongs to an attempt
/// that was not concluded, because its replica stopped
/// @param outcome a stable word: the status that the delivery got, or what a report about its mail
/// says: `delayed` or `complained`
/// @param reason a stable word without personal data; null when the mail was sent
public record DeliveryLogEntry(
    UUID id, Instant at, int attempt, String outcome, @Nullable String reason) {}
