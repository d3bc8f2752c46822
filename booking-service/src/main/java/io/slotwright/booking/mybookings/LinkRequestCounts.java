package io.slotwright.booking.mybookings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often a link was asked for of late.
///
/// @param forAddressInMinute how often one was due to the mail address within the last minute
/// @param forAddressInHour the same within the last hour
/// @param byClient how often the client has asked within the last hour, for whatever mail addresses
/// @param firstByClient when it did so first in that hour; null when it did not
public record LinkRequestCounts(
    long forAddressInMinute,
    long forAddressInHour,
    long byClient,
    @Nullable Instant firstByClient) {}
