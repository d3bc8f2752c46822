package io.slotwright.chaos.history;

import java.time.Instant;
import java.util.UUID;

/// One slot of a post: what cannot be had twice.
public record Slot(UUID post, Instant start) {}
