package io.slotwright.chaos.history;

import java.time.Instant;
import java.util.UUID;

/// One slot of a post, which cannot be booked twice.
public record Slot(UUID post, Instant start) {}
