package io.slotwright.booking.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The live holds of a client or an address at a moment.
///
/// @param firstLapses when the first of the holds lapses; null when there is none
public record LiveHolds(long count, @Nullable Instant firstLapses) {}
