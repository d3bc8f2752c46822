package io.slotwright.booking.mybookings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Recent requests for links.
///
/// @param forAddressInMinute how often one was due to the mail address within the last minute
/// @param forAddressInHour the same within the last hour
/// @param byClient requests of the client within the last hour, for whatever mail addresses
/// @param firstByClient the first of these; null when there is none
public record LinkRequestCounts(
    long forAddressInMinute,
    long forAddressInHour,
    long byClient,
    @Nullable Instant firstByClient) {}
