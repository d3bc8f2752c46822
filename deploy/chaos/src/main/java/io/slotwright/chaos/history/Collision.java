package io.slotwright.chaos.history;

import java.util.UUID;

/// Two live allocations of the database that overlap.
public record Collision(UUID post, UUID one, UUID other) {}
